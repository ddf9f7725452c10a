/** What arrays are for, by their names alone. */
package org.chainrule.intake.naming;
