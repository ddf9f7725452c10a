/** The key of a class's exercise, and the answers of a class. */
package org.chainrule.file.exercise;
