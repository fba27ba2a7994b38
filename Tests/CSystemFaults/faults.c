#define _GNU_SOURCE
#include "CSystemFaults.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

// A call's number, and a bit of an argument without which it does not count; no bit: it always counts.
struct target {
  int number;
  int argument;
  unsigned bits;
};

static int targets(enum invoicekit_call call, struct target *list) {
  int count = 0;
#define ADD(number, argument, bits) list[count++] = (struct target){number, argument, bits}
  switch (call) {
  case INVOICEKIT_OPEN: ADD(SYS_openat, 0, 0); break;
  // Folders are opened with one of its bits.
  case INVOICEKIT_OPEN_UNNAMED: ADD(SYS_openat, 2, O_TMPFILE & ~O_DIRECTORY); break;
  case INVOICEKIT_READ: ADD(SYS_read, 0, 0); ADD(SYS_pread64, 0, 0); break;
  case INVOICEKIT_WRITE: ADD(SYS_write, 0, 0); ADD(SYS_pwrite64, 0, 0); break;
  case INVOICEKIT_SYNCHRONIZE: ADD(SYS_fsync, 0, 0); ADD(SYS_fdatasync, 0, 0); break;
  case INVOICEKIT_CLOSE: ADD(SYS_close, 0, 0); break;
  case INVOICEKIT_LINK: ADD(SYS_linkat, 0, 0); break;
  case INVOICEKIT_RENAME:
#ifdef SYS_renameat
    ADD(SYS_renameat, 0, 0);
#endif
    ADD(SYS_renameat2, 0, 0);
    break;
  case INVOICEKIT_REMOVE: ADD(SYS_unlinkat, 0, 0); break;
  case INVOICEKIT_COPY_DESCRIPTOR: ADD(SYS_fcntl, 0, 0); break;
  case INVOICEKIT_START_THREAD: ADD(SYS_clone, 0, 0); ADD(SYS_clone3, 0, 0); break;
  }
#undef ADD
  return count;
}

int invoicekit_fail(enum invoicekit_call call, int error) {
  struct target list[2];
  int count = targets(call, list);
  struct sock_filter code[12];
  unsigned short length = 0;
  for (int index = 0; index < count; index++) {
    // The next test is three instructions on, without a bit to look at, and five with one.
    unsigned char rest = list[index].bits != 0 ? 3 : 1;
    code[length++] =
        (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)offsetof(struct seccomp_data, nr));
    code[length++] =
        (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)list[index].number, 0, rest);
    if (list[index].bits != 0) {
      // The lower half of the argument: both of our processors have it first.
      unsigned place = (unsigned)offsetof(struct seccomp_data, args) + 8U * (unsigned)list[index].argument;
      code[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, place);
      code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, list[index].bits, 0, 1);
    }
    code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)error);
  }
  code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {length, code};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) return errno;
  return 0;
}
