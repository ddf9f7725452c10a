/** The pass as a row of chips. */
package org.chainrule.view.timeline;
