/** What a person can say about arrays that are taken in. */
package org.chainrule.intake.answer;
