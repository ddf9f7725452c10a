/**
 * Writing any file whole or not at all ({@link org.chainrule.file.writing.AtomicWriter}), and why
 * one could not be written ({@link org.chainrule.file.writing.WriteReason}).
 */
package org.chainrule.file.writing;
