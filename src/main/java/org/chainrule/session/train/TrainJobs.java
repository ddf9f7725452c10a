package org.chainrule.session.train;

import java.util.concurrent.Executor;

/**
 * Who does the work of training.
 *
 * @param running takes the steps of runs, one run at a time
 * @param looking works out the state that is looked at
 * @param pictures works out, one after the other, what pictures show of that state
 * @param ui runs what changes the session
 */
public record TrainJobs(Executor running, Executor looking, Executor pictures, Executor ui) {}
