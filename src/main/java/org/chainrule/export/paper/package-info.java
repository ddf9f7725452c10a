/** The derivation with its numbers as a document: LaTeX and Markdown. */
package org.chainrule.export.paper;
