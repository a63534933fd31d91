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

  it('blames the document with which the server said that it is busy, whatever was said before', () => {
    const conversation = new Conversation();
    conversation.told('first');
    conversation.asked('second');
    conversation.busyWith('first');
    conversation.busyWith('second');
    conversation.told('third');
    assert.equal(conversation.suspect, 'second');
  });

  it('is open while the server is busy, and blames nobody of what was done before a sign of life', () => {
    const conversation = new Conversation();
    conversation.told('a');
    const read = conversation.beat();
    read();
    assert.ok(!conversation.isOpen);
    conversation.busyWith('a');
    assert.ok(conversation.isOpen, 'work begins although everything was read');
    conversation.beat()();
    assert.ok(!conversation.isOpen);
    conversation.told('b');
    assert.equal(conversation.suspect, 'b');
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
