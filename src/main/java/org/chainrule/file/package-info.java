/**
 * Scenario files, trace files, and files of arrays ({@link org.chainrule.file.ArrayFile}). Reading
 * a scenario goes from bytes to text ({@link org.chainrule.file.SourceReader}), once over the whole
 * text ({@link org.chainrule.file.FirstLook}) and then to a scenario ({@link
 * org.chainrule.file.ScenarioParser}). Whatever is wrong with a file is said in one line of the
 * user's words that names the file, the place and the reason.
 */
package org.chainrule.file;
