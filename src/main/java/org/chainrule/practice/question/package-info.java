/**
 * Questions about a pass that a click answers, made only where the net's own numbers have one true
 * answer.
 */
package org.chainrule.practice.question;
