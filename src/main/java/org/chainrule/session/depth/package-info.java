/**
 * The running state of the depth study: up to four stacks, what is known of them by now, and the
 * maps. Jobs run elsewhere, and of several results only the latest is ever shown.
 */
package org.chainrule.session.depth;
