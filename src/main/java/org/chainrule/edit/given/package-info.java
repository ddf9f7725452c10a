/** What edits work with: the matrices that are given, how new entries are filled, and refusals. */
package org.chainrule.edit.given;
