/** What stands beside what is practised. */
package org.chainrule.view.practice;
