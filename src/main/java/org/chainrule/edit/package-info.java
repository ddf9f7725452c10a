/**
 * What a person changes: each edit takes a scenario to a scenario, or refuses in one line of the
 * user's words. A {@link org.chainrule.edit.history.History} remembers what was done, and {@link
 * org.chainrule.edit.given.Caution} says what is allowed but hardly meant.
 */
package org.chainrule.edit;
