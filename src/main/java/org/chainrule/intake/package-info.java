/**
 * How arrays that were found in files and texts become a net and its samples: what each is for by
 * its name, which way it lies by all shapes together, and what has to be asked because more than
 * one reading fits. {@link org.chainrule.intake.Intake} is the way in; nothing here changes a
 * scenario.
 */
package org.chainrule.intake;
