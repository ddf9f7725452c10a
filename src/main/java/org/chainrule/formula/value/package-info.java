/** What a formula comes to: its shape, and its value for numbers. */
package org.chainrule.formula.value;
