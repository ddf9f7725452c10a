package org.chainrule.app.train;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.chainrule.app.common.Passage;
import org.chainrule.app.common.Threads;
import org.chainrule.session.pass.Session;
import org.chainrule.session.train.TrainJobs;
import org.chainrule.session.train.Training;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.view.common.Appearance;

/**
 * What the place and its pictures are made of.
 *
 * @param session the net that is open
 * @param training the runs, and which of their states is looked at
 * @param passage the way of a state into the pass
 * @param depth shows the study of a stack
 * @param appearance how it looks
 */
public record TrainServices(
    Session session,
    Training training,
    Passage passage,
    Consumer<Stack> depth,
    Appearance appearance) {

  /** Services with threads of their own. */
  public static TrainServices of(
      Session session, Passage passage, Consumer<Stack> depth, Appearance appearance, Executor ui) {
    TrainJobs jobs =
        new TrainJobs(
            Threads.pool("train", 1),
            Threads.pool("train-look", 1),
            Threads.pool("train-pictures", 1),
            ui);
    return new TrainServices(
        session, new Training(jobs, session.notices()), passage, depth, appearance);
  }
}
