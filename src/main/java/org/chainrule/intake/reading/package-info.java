/** Every way of reading what was found, and what comes of each. */
package org.chainrule.intake.reading;
