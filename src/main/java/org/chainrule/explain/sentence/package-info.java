/** What is said in words about a step, an entry or a cell. */
package org.chainrule.explain.sentence;
