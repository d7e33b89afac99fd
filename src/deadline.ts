/** The time that a call has: who works for it is told when it is over. */

/**
 * Runs a task with a signal that goes off after `ms`, or when the task fails, so that nothing is read for nobody; with no time at all it
 * has gone off before. The timer of a task that has ended is put away: it would go off all the same, and thousands would wait for that.
 */
export async function within<T>(ms: number, task: (deadline: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (): void => {
    controller.abort();
  };
  if (ms <= 0) end();
  const timer = setTimeout(end, ms).unref();
  try {
    return await task(controller.signal);
  } catch (error) {
    end();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
