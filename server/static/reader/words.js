// What the reader's scripts say, in Vietnamese and in English.

const WORDS = {
  vi: {
    none: "Không thấy",
    result: (now, all) => `Kết quả ${now} trên ${all}`,
    nothing: "Hãy bôi đen một đoạn trong văn bản, hoặc tìm một từ để chép câu có từ đó.",
    copied: (text) => `Đã chép: ${text}`,
    byHand: "Trình duyệt không cho chép tự động. Nội dung đã được chọn sẵn: nhấn Ctrl+C.",
  },
  en: {
    none: "Not found",
    result: (now, all) => `Result ${now} of ${all}`,
    nothing: "Select a passage first, or search for a word to copy the sentence that has it.",
    copied: (text) => `Copied: ${text}`,
    byHand: "The browser does not allow copying. The text is selected: press Ctrl+C.",
  },
};

/**
 * The words of a language, Vietnamese where there is no other.
 * @param {string} lang
 */
export function words(lang) {
  return WORDS[lang === "en" ? "en" : "vi"];
}
