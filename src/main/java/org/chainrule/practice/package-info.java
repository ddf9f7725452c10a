/** What is asked of a person about a pass, and what the answers come to. */
package org.chainrule.practice;
