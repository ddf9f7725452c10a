/** Edits undone and done again, and what the scenarios on the way share. */
package org.chainrule.edit.history;
