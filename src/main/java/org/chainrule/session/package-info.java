/**
 * The one running state of the program: what is open, where the cursor is, what is selected, and
 * how things are shown. Read-only properties, and commands named by verbs.
 */
package org.chainrule.session;
