import assert from 'node:assert/strict';
import { Conversation } from '../../../client/server/conversation.ts';

describe('What was said to a server', () => {
  it('is open until it is answered, or read', () => {
    const conversation = new Conversation();
    const answered = conversation.asked('a');
    conversation.told('b');
    assert.ok(conversation.isOpen);
    conversation.beat()();
    assert.ok(conversation.isOpen, 'a sign of life is no answer to a question');
    answered();
    assert.ok(!conversation.isOpen);
  });

  it('names the document that was spoken of first', () => {
    const conversation = new Conversation();
    conversation.told(undefined);
    conversation.told('a');
    conversation.asked('b');
    assert.equal(conversation.suspect, 'a');
  });

  it('does not blame a question that waits for something else', () => {
    const conversation = new Conversation();
    conversation.asked('slow');
    conversation.beat()();
    conversation.told('stuck');
    assert.equal(conversation.suspect, 'stuck');
  });

  it('blames the question that is left when nothing was said since', () => {
    const conversation = new Conversation();
    conversation.asked('a');
    conversation.beat()();
    assert.equal(conversation.suspect, 'a');
  });

  it('stays open for what is said while a sign of life is awaited', () => {
    const conversation = new Conversation();
    conversation.told('a');
    const read = conversation.beat();
    conversation.told('b');
    read();
    assert.equal(conversation.suspect, 'b');
  });

  it('knows for which documents there were answers', () => {
    const conversation = new Conversation();
    conversation.asked('a')();
    conversation.asked('b');
    assert.ok(conversation.hasAnsweredFor('a'));
    assert.ok(!conversation.hasAnsweredFor('b'));
  });
});
