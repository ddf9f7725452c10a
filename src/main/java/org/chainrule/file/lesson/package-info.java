/** Lesson files, read and written. */
package org.chainrule.file.lesson;
