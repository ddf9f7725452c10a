/** What is said about the current step. */
package org.chainrule.view.explanation;
