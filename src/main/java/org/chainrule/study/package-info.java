/**
 * What is asked of many passes. Plain Java; long jobs take a progress listener and a cancel signal.
 */
package org.chainrule.study;
