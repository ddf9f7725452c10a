/** What is said to a person who does steps by themselves. */
package org.chainrule.explain.practice;
