package org.chainrule.session.train;

/**
 * What was measured at a state of a run.
 *
 * @param iteration how many steps led to the state
 * @param value what was measured
 * @param <M> the kind of thing
 */
public record Measured<M>(int iteration, M value) {}
