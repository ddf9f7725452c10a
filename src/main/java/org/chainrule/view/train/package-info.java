/** What is shown of training: the curves of runs, and what a person sets. */
package org.chainrule.view.train;
