/** The glossary. */
package org.chainrule.view.glossary;
