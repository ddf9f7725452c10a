/** What a person does by themselves with a pass: the mistakes that can be made, and marking. */
package org.chainrule.practice;
