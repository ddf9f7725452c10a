package org.chainrule.study.depth;

/**
 * Who runs the nets of a study.
 *
 * @param threads how many threads work, at least one
 * @param courtesy called by each of them between two small pieces of work; may hold it up, so that
 *     something more urgent gets a processor
 */
public record Crew(int threads, Runnable courtesy) {

  /** So many threads that work without a pause. */
  public static Crew of(int threads) {
    return new Crew(threads, () -> {});
  }

  /** Returns as large a part of this crew as each of several gets, at least one thread. */
  public Crew sharedBy(int several) {
    return new Crew(Math.max(1, threads / Math.max(1, several)), courtesy);
  }
}
