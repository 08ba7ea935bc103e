// What the scripts say, in Vietnamese and in English.

const WORDS = {
  vi: {
    you: "Bạn hỏi",
    assistant: "Trả lời",
    understood: "Hiểu là:",
    sources: "Căn cứ",
    nearest: "Văn bản gần nhất",
    suggestions: "Có thể hỏi tiếp",
    busy: "Đang tìm trong văn bản…",
    busySpoken: "Đang tìm câu trả lời.",
    send: "Gửi",
    stop: "Dừng",
    retry: "Thử lại",
    stopped: "Đã dừng. Câu hỏi vẫn còn trong ô nhập.",
    empty: "Xin nhập câu hỏi.",
    refused_no_evidence: "Chưa có căn cứ để trả lời",
    refused_out_of_scope: "Ngoài phạm vi kho văn bản",
    needs_clarification: "Xin nói rõ thêm",
    unavailable: "Hệ thống gặp sự cố",
    partial: "Mới trả lời được một phần",
    failed: "Chưa gửi được câu hỏi",
    offline: "Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại; câu hỏi vẫn còn trong ô nhập.",
    cut: "Kết nối bị ngắt giữa chừng. Câu hỏi vẫn còn trong ô nhập.",
    brokenText: "Hệ thống gặp sự cố khi trả lời. Xin thử lại sau ít phút.",
    busyText: "Hệ thống đang bận. Xin thử lại sau ít phút.",
    marker: (label, title) => `Trích dẫn ${label}: ${title}`,
    source: "Nguồn trích dẫn",
    close: "Đóng",
    openReader: "Mở trong văn bản",
    exact: "✓ Khớp từng chữ với văn bản gốc",
    differs: "Văn bản trong kho đã thay đổi, đoạn trích không còn khớp.",
    loading: "Đang tải đoạn văn bản…",
    noContext: "Chưa tải được phần văn bản xung quanh.",
    unstated: "không nêu",
    number: "Số, ký hiệu",
    issuedOn: "Ngày ban hành",
    issuer: "Cơ quan",
    section: "Vị trí",
    file: "Tệp gốc",
    page: (number) => `trang ${number}`,
    newStarted: "Đã bắt đầu cuộc trò chuyện mới.",
  },
  en: {
    you: "You asked",
    assistant: "Answer",
    understood: "Understood as:",
    sources: "Evidence",
    nearest: "Nearest documents",
    suggestions: "You could ask next",
    busy: "Searching the documents…",
    busySpoken: "Looking for the answer.",
    send: "Send",
    stop: "Stop",
    retry: "Try again",
    stopped: "Stopped. Your question is still in the box.",
    empty: "Please type a question.",
    refused_no_evidence: "No evidence for an answer",
    refused_out_of_scope: "Outside these documents",
    needs_clarification: "Please say more",
    unavailable: "Something is broken",
    partial: "Only part of the answer",
    failed: "The question was not sent",
    offline: "The server can't be reached. Check the network and try again; your question is still in the box.",
    cut: "The connection was cut. Your question is still in the box.",
    brokenText: "Something broke while answering. Please try again in a few minutes.",
    busyText: "The system is busy. Please try again in a few minutes.",
    marker: (label, title) => `Citation ${label}: ${title}`,
    source: "Source of the quotation",
    close: "Close",
    openReader: "Open in the document",
    exact: "✓ Matches the document letter for letter",
    differs: "The document has changed; the quotation no longer matches.",
    loading: "Loading the passage…",
    noContext: "The surrounding text could not be loaded.",
    unstated: "not stated",
    number: "Number",
    issuedOn: "Date of issue",
    issuer: "Issuer",
    section: "Place",
    file: "Source file",
    page: (number) => `page ${number}`,
    newStarted: "A new conversation has begun.",
  },
};

/**
 * The words of a language, Vietnamese where there is no other.
 * @param {string} lang
 */
export function words(lang) {
  return WORDS[lang === "en" ? "en" : "vi"];
}

/**
 * `2023-12-23` as a Vietnamese reader writes it, `23/12/2023`; `2022-01` is `01/2022`.
 * @param {string} iso
 */
export function day(iso) {
  return iso.split("-").reverse().join("/");
}
