/** Scenario files, read and written, and a trace as a line of JSON. */
package org.chainrule.file.scenario;
