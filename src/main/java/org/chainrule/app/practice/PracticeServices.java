package org.chainrule.app.practice;

import java.util.concurrent.Executor;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.PracticeSession;
import org.chainrule.view.common.Appearance;

/**
 * What every kind of practice is made of.
 *
 * @param session the net that is open, which is what is practised
 * @param practice what all kinds share
 * @param appearance how it looks
 * @param jobs computes what takes longer than a few milliseconds
 * @param ui runs what changes the session
 */
public record PracticeServices(
    Session session, PracticeSession practice, Appearance appearance, Executor jobs, Executor ui) {}
