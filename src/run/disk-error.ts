/** What went wrong on the disk, in words for the person at the keyboard. */

/** Whether an error comes from the file system. */
export function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Why a file or folder cannot be used. */
export function diskReason(error: unknown): string {
  const code = isDiskError(error) ? error.code : undefined;
  return REASONS[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** The whole of it in a sentence, with the file or folder. */
export function diskSentence(error: NodeJS.ErrnoException): string {
  const verb = /^(?:write|mkdir|rename|unlink|rm)/.test(error.syscall ?? '') ? '書けません' : '読めません';
  return `「${error.path ?? ''}」を${verb}（${diskReason(error)}）。`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'その名前のものがありません',
  ENOTDIR: '途中の名前がフォルダーではありません',
  EISDIR: 'ファイルではなくフォルダーです',
  EACCES: '権限がありません',
  EPERM: '権限がありません',
  EROFS: '書き込めないディスクです',
  ENOSPC: 'ディスクに空きがありません',
  ELOOP: 'リンクが輪になっています',
  EMFILE: '開いているファイルが多すぎます',
  ENAMETOOLONG: '名前が長すぎます',
  EEXIST: '同じ名前の別のものがあります',
  EIO: 'ディスクが壊れているかもしれません',
};
