/** What is being taken in from files and pasted texts, until it is applied or given up. */
package org.chainrule.session.intake;
