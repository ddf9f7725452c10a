/**
 * What happens to a network: a {@link org.chainrule.pass.program.Pass} runs it on a sample and
 * gives a {@link org.chainrule.pass.program.Trace}, an ordered list of steps, each of which knows
 * the operation that computed it and that operation's operands.
 */
package org.chainrule.pass;
