/** What the pictures of training show of the state that is looked at. */
package org.chainrule.session.train.picture;
