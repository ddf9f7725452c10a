/**
 * Scenario files, trace files, and files of arrays ({@link org.chainrule.file.arrays.ArrayFile}).
 * Reading a scenario goes from bytes to text ({@link org.chainrule.file.scenario.SourceReader}),
 * once over the whole text ({@link org.chainrule.file.scenario.FirstLook}) and then to a scenario
 * ({@link org.chainrule.file.scenario.ScenarioParser}). Whatever is wrong with a file is said in
 * one line of the user's words that names the file, the place and the reason; what is only kept
 * although it sounds as if it counted is named too ({@link org.chainrule.file.keys.Misunderstood}).
 *
 * <p>Saving ({@link org.chainrule.file.scenario.ScenarioFile}) replaces a file whole or not at all.
 * What is not saved yet is kept in a recovery folder ({@link
 * org.chainrule.file.recovery.RecoveryFolder}), where it survives the end of the program, however
 * it ends.
 */
package org.chainrule.file;
