/** The commands that make exercises for a class, and mark them. */
package org.chainrule.app.cli.exercise;
