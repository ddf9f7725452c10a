package org.chainrule.session.pass;

import java.util.concurrent.Executor;

/**
 * Who does the work of a session.
 *
 * @param jobs computes what takes longer than a few milliseconds, one thing after the other
 * @param files reads and writes files; nothing there may wait for anything else, least of all for a
 *     file on a disk that does not answer
 * @param later runs on the UI thread what is to be said after a while
 * @param ui runs what changes the session
 */
public record Workers(Executor jobs, Executor files, Executor later, Executor ui) {

  /** One who computes, reads and writes all, and says nothing of how long that takes. */
  static Workers of(Executor jobs, Executor ui) {
    return new Workers(jobs, jobs, nothing -> {}, ui);
  }
}
