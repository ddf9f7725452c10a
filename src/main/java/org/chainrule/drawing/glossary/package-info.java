/** The glossary as a picture. */
package org.chainrule.drawing.glossary;
