/**
 * The depth study: what a stack of equal layers does to the gradient on its way back, for one net
 * and for many random ones.
 *
 * <p>{@link org.chainrule.study.depth.flow.GradientFlow} reads one pass. {@link Sampling} and
 * {@link MapRun} run many random nets, of which {@link
 * org.chainrule.study.depth.stack.RandomNetwork} makes any one again.
 */
package org.chainrule.study.depth;
