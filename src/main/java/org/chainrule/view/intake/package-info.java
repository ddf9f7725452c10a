/**
 * The sheet that shows what was found in files and pasted texts, asks what has to be asked, and
 * shows what would come of it. It decides nothing.
 */
package org.chainrule.view.intake;
