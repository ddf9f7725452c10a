package org.chainrule.session.depth;

import java.util.concurrent.Executor;

/**
 * Who does the work of the depth study.
 *
 * @param quick runs one net after the other, each in some milliseconds
 * @param slow takes its time: sentences and samples, one after the other
 * @param maps runs two maps at once
 * @param ui runs what changes the session
 * @param threads how many threads one sampling, or all maps together, may use
 */
public record DepthJobs(Executor quick, Executor slow, Executor maps, Executor ui, int threads) {}
