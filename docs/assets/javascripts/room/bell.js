// @ts-check
/** A soft bell, made on the spot: two tones that fade. Browsers let a page sound only after a press of a button. */

const TONES = [660, 990]; // hertz
const LASTS = 2.5; // seconds

export class Bell {
  /** @type {AudioContext | null} */
  #audio = null;

  get isOn() {
    return this.#audio !== null;
  }

  /** @param {boolean} on */
  set(on) {
    if (on === this.isOn) return;
    if (on) this.#audio = new AudioContext();
    else this.#audio?.close();
    if (!on) this.#audio = null;
  }

  ring() {
    const audio = this.#audio;
    if (!audio) return;
    const now = audio.currentTime;
    for (const [at, tone] of TONES.entries()) {
      const [voice, loudness] = [audio.createOscillator(), audio.createGain()];
      voice.frequency.value = tone;
      loudness.gain.setValueAtTime(0.12 / (at + 1), now);
      loudness.gain.exponentialRampToValueAtTime(0.0001, now + LASTS);
      voice.connect(loudness).connect(audio.destination);
      voice.start(now);
      voice.stop(now + LASTS);
    }
  }
}
