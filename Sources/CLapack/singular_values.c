#if !__has_include(<cblas.h>)
#error "OpenBLAS is missing: run Scripts/setup, which installs libopenblas-dev"
#endif

#include "CLapack.h"

#include <pthread.h>
#include <stdlib.h>

// Declared by hand: Debian's OpenBLAS has LAPACK's functions but ships no header for them.
extern void dgesdd_(const char *job, const int *rows, const int *columns, double *matrix, const int *leading,
                    double *values, double *left, const int *left_leading, double *right, const int *right_leading,
                    double *work, const int *work_count, int *integer_work, int *info);
extern void dlasq1_(const int *count, double *diagonal, double *above, double *work, int *info);
extern void openblas_set_num_threads(int count);

// For the sizes of this program two threads were measured to be slower than one.
static void use_one_thread(void) { openblas_set_num_threads(1); }

int clapack_singular_vectors(int rows, int columns, double *matrix, double *values, double *left, double *right) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, use_one_thread);

    const char job = 'S';
    const int smaller = rows < columns ? rows : columns;
    int info = 0;
    int *integer_work = malloc(sizeof(int) * 8 * (size_t)smaller);
    if (integer_work == NULL) return -1;

    // A work count of -1 only asks for the best size.
    double best_count = 0;
    int work_count = -1;
    dgesdd_(&job, &rows, &columns, matrix, &rows, values, left, &rows, right, &smaller, &best_count, &work_count,
            integer_work, &info);
    if (info == 0) {
        work_count = (int)best_count;
        double *work = malloc(sizeof(double) * (size_t)work_count);
        if (work == NULL) {
            info = -1;
        } else {
            dgesdd_(&job, &rows, &columns, matrix, &rows, values, left, &rows, right, &smaller, work, &work_count,
                    integer_work, &info);
            free(work);
        }
    }
    free(integer_work);
    return info;
}

int clapack_bidiagonal_values(int count, double *diagonal, double *above) {
    double *work = malloc(sizeof(double) * 4 * (size_t)count);
    if (work == NULL) return -1;
    int info = 0;
    dlasq1_(&count, diagonal, above, work, &info);
    free(work);
    return info;
}
