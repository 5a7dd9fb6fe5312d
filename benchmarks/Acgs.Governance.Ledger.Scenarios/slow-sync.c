// Constitutional Hash: cdd01ef066bc6cf2
//
// Makes each sync of a file to the disk last 0.7 ms longer: a disk on which one insert per commit gives some 1,000 a second.
//   gcc -shared -fPIC -o slow-sync.so slow-sync.c -ldl
//   LD_PRELOAD=./slow-sync.so PROGRAM
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static int then(const char *name, int file)
{
    const struct timespec pause = {0, 700000};
    nanosleep(&pause, NULL);
    return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return then("fsync", file); }

int fdatasync(int file) { return then("fdatasync", file); }
