/** What is said while a person practises. */
package org.chainrule.explain.practice;
