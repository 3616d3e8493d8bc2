; Made from system.c by generate_freestanding.py; edit that file instead.
; ModuleID = 'system.c'
source_filename = "system.c"
target datalayout = "e-m:e-p:32:32:32-a:0-n16:32-i64:64:64-i32:32:32-i16:16:16-i1:8:8-f32:32:32-f64:64:64-v32:32:32-v64:64:64-v512:512:512-v1024:1024:1024-v2048:2048:2048"
target triple = "hexagon-unknown-linux-musl"

%struct.anon = type { i32, i32 }
%struct.__va_list_tag = type { ptr, ptr, ptr }

@call_system = internal unnamed_addr constant [3 x i32] [i32 -1851932666, i32 1409335300, i32 1386201088], align 8
@freed = internal unnamed_addr global [32 x ptr] zeroinitializer, align 8
@heap_end = internal unnamed_addr global ptr null, align 4
@heap = internal unnamed_addr global ptr null, align 4
@silent = internal unnamed_addr global i1 false, align 4
@line = internal global [1024 x i8] zeroinitializer, align 8
@filled = internal unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [4 x i8] c"nan\00", align 1
@.str.1 = private unnamed_addr constant [4 x i8] c"inf\00", align 1
@.str.2 = private unnamed_addr constant [3 x i8] c"0.\00", align 1

; Function Attrs: minsize noreturn nounwind optsize
define dso_local void @exit(i32 noundef %0) local_unnamed_addr #0 {
  br label %2

2:                                                ; preds = %2, %1
  %3 = tail call i32 @call_system(i32 noundef %0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 93) #12
  br label %2
}

; Function Attrs: minsize noreturn nounwind optsize
define dso_local void @abort() local_unnamed_addr #0 {
  %1 = tail call i32 @call_system(i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 172) #12
  %2 = tail call i32 @call_system(i32 noundef %1, i32 noundef 6, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 129) #12
  tail call void @exit(i32 noundef 134) #13
  unreachable
}

; Function Attrs: minsize noreturn nounwind optsize
define dso_local void @_start() local_unnamed_addr #0 {
  %1 = tail call i32 @main() #12
  tail call void @exit(i32 noundef %1) #13
  unreachable
}

; Function Attrs: minsize optsize
declare i32 @main() local_unnamed_addr #1

; Function Attrs: minsize nounwind optsize
define dso_local i32 @read(i32 noundef %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #2 {
  %4 = ptrtoint ptr %1 to i32
  %5 = tail call i32 @call_system(i32 noundef %0, i32 noundef %4, i32 noundef %2, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 63) #12
  ret i32 %5
}

; Function Attrs: minsize nounwind optsize
define dso_local i32 @write(i32 noundef %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #2 {
  %4 = ptrtoint ptr %1 to i32
  %5 = tail call i32 @call_system(i32 noundef %0, i32 noundef %4, i32 noundef %2, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 64) #12
  ret i32 %5
}

; Function Attrs: minsize nounwind optsize
define dso_local range(i64 -2147483650147483648, 2147483649147483648) i64 @nanoseconds() local_unnamed_addr #2 {
  %1 = alloca %struct.anon, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #14
  %2 = ptrtoint ptr %1 to i32
  %3 = call i32 @call_system(i32 noundef 1, i32 noundef %2, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 113) #12
  %4 = load i32, ptr %1, align 4, !tbaa !8
  %5 = sext i32 %4 to i64
  %6 = mul nsw i64 %5, 1000000000
  %7 = getelementptr inbounds nuw i8, ptr %1, i32 4
  %8 = load i32, ptr %7, align 4, !tbaa !11
  %9 = sext i32 %8 to i64
  %10 = add nsw i64 %6, %9
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #14
  ret i64 %10
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define dso_local noundef ptr @memcpy(ptr noundef returned %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #4 {
  %4 = ptrtoint ptr %0 to i32
  %5 = ptrtoint ptr %1 to i32
  %6 = or i32 %5, %4
  %7 = and i32 %6, 7
  %8 = icmp eq i32 %7, 0
  %9 = icmp ugt i32 %2, 7
  %10 = and i1 %9, %8
  br i1 %10, label %11, label %20

11:                                               ; preds = %3, %11
  %12 = phi i32 [ %16, %11 ], [ %2, %3 ]
  %13 = phi ptr [ %17, %11 ], [ %0, %3 ]
  %14 = phi ptr [ %18, %11 ], [ %1, %3 ]
  %15 = load i64, ptr %14, align 8, !tbaa !12
  store i64 %15, ptr %13, align 8, !tbaa !12
  %16 = add i32 %12, -8
  %17 = getelementptr inbounds nuw i8, ptr %13, i32 8
  %18 = getelementptr inbounds nuw i8, ptr %14, i32 8
  %19 = icmp ugt i32 %16, 7
  br i1 %19, label %11, label %20

20:                                               ; preds = %11, %3
  %21 = phi i32 [ %2, %3 ], [ %16, %11 ]
  %22 = phi ptr [ %0, %3 ], [ %17, %11 ]
  %23 = phi ptr [ %1, %3 ], [ %18, %11 ]
  br label %24

24:                                               ; preds = %20, %29
  %25 = phi i32 [ %30, %29 ], [ %21, %20 ]
  %26 = phi ptr [ %33, %29 ], [ %22, %20 ]
  %27 = phi ptr [ %31, %29 ], [ %23, %20 ]
  %28 = icmp eq i32 %25, 0
  br i1 %28, label %34, label %29

29:                                               ; preds = %24
  %30 = add i32 %25, -1
  %31 = getelementptr inbounds nuw i8, ptr %27, i32 1
  %32 = load i8, ptr %27, align 1, !tbaa !14
  %33 = getelementptr inbounds nuw i8, ptr %26, i32 1
  store i8 %32, ptr %26, align 1, !tbaa !14
  br label %24, !llvm.loop !15

34:                                               ; preds = %24
  ret ptr %0
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define dso_local noundef ptr @memmove(ptr noundef returned %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #4 {
  %4 = ptrtoint ptr %0 to i32
  %5 = ptrtoint ptr %1 to i32
  %6 = sub i32 %4, %5
  %7 = icmp ult i32 %6, %2
  br i1 %7, label %10, label %8

8:                                                ; preds = %3
  %9 = tail call ptr @memcpy(ptr noundef %0, ptr noundef %1, i32 noundef %2) #15
  br label %18

10:                                               ; preds = %3, %13
  %11 = phi i32 [ %14, %13 ], [ %2, %3 ]
  %12 = icmp eq i32 %11, 0
  br i1 %12, label %18, label %13

13:                                               ; preds = %10
  %14 = add i32 %11, -1
  %15 = getelementptr inbounds nuw i8, ptr %1, i32 %14
  %16 = load i8, ptr %15, align 1, !tbaa !14
  %17 = getelementptr inbounds nuw i8, ptr %0, i32 %14
  store i8 %16, ptr %17, align 1, !tbaa !14
  br label %10, !llvm.loop !17

18:                                               ; preds = %10, %8
  ret ptr %0
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: write)
define dso_local noundef ptr @memset(ptr noundef returned %0, i32 noundef %1, i32 noundef %2) local_unnamed_addr #5 {
  %4 = trunc i32 %1 to i8
  %5 = and i32 %1, 255
  %6 = zext nneg i32 %5 to i64
  %7 = mul nuw i64 %6, 72340172838076673
  %8 = ptrtoint ptr %0 to i32
  %9 = and i32 %8, 7
  %10 = icmp eq i32 %9, 0
  %11 = icmp ugt i32 %2, 7
  %12 = and i1 %10, %11
  br i1 %12, label %13, label %19

13:                                               ; preds = %3, %13
  %14 = phi ptr [ %17, %13 ], [ %0, %3 ]
  %15 = phi i32 [ %16, %13 ], [ %2, %3 ]
  store i64 %7, ptr %14, align 8, !tbaa !12
  %16 = add i32 %15, -8
  %17 = getelementptr inbounds nuw i8, ptr %14, i32 8
  %18 = icmp ugt i32 %16, 7
  br i1 %18, label %13, label %19

19:                                               ; preds = %13, %3
  %20 = phi ptr [ %0, %3 ], [ %17, %13 ]
  %21 = phi i32 [ %2, %3 ], [ %16, %13 ]
  br label %22

22:                                               ; preds = %19, %26
  %23 = phi ptr [ %28, %26 ], [ %20, %19 ]
  %24 = phi i32 [ %27, %26 ], [ %21, %19 ]
  %25 = icmp eq i32 %24, 0
  br i1 %25, label %29, label %26

26:                                               ; preds = %22
  %27 = add i32 %24, -1
  %28 = getelementptr inbounds nuw i8, ptr %23, i32 1
  store i8 %4, ptr %23, align 1, !tbaa !14
  br label %22, !llvm.loop !18

29:                                               ; preds = %22
  ret ptr %0
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define dso_local void @__hexagon_memcpy_likely_aligned_min32bytes_mult8bytes(ptr noundef %0, ptr noundef %1, i32 noundef %2) local_unnamed_addr #4 {
  %4 = tail call ptr @memcpy(ptr noundef %0, ptr noundef %1, i32 noundef %2) #15
  ret void
}

; Function Attrs: minsize nounwind optsize
define dso_local ptr @malloc(i32 noundef %0) local_unnamed_addr #2 {
  %2 = add i32 %0, 128
  br label %3

3:                                                ; preds = %7, %1
  %4 = phi i32 [ 7, %1 ], [ %8, %7 ]
  %5 = shl nuw i32 1, %4
  %6 = icmp ult i32 %5, %2
  br i1 %6, label %7, label %10

7:                                                ; preds = %3
  %8 = add nuw nsw i32 %4, 1
  %9 = icmp eq i32 %8, 32
  br i1 %9, label %37, label %3, !llvm.loop !19

10:                                               ; preds = %3
  %11 = getelementptr inbounds nuw ptr, ptr @freed, i32 %4
  %12 = load ptr, ptr %11, align 4, !tbaa !20
  %13 = icmp eq ptr %12, null
  br i1 %13, label %16, label %14

14:                                               ; preds = %10
  %15 = load ptr, ptr %12, align 4, !tbaa !23
  store ptr %15, ptr %11, align 4, !tbaa !20
  br label %34

16:                                               ; preds = %10
  %17 = load ptr, ptr @heap_end, align 4, !tbaa !25
  %18 = load ptr, ptr @heap, align 4, !tbaa !25
  %19 = ptrtoint ptr %17 to i32
  %20 = ptrtoint ptr %18 to i32
  %21 = sub i32 %19, %20
  %22 = icmp ult i32 %21, %5
  br i1 %22, label %23, label %30

23:                                               ; preds = %16
  %24 = tail call i32 @llvm.umax.i32(i32 %5, i32 16777216)
  %25 = tail call i32 @call_system(i32 noundef 0, i32 noundef %24, i32 noundef 3, i32 noundef 34, i32 noundef -1, i32 noundef 0, i32 noundef 222) #12
  %26 = icmp ugt i32 %25, -4096
  br i1 %26, label %37, label %27

27:                                               ; preds = %23
  %28 = inttoptr i32 %25 to ptr
  %29 = getelementptr inbounds nuw i8, ptr %28, i32 %24
  store ptr %29, ptr @heap_end, align 4, !tbaa !25
  br label %30

30:                                               ; preds = %27, %16
  %31 = phi ptr [ %28, %27 ], [ %18, %16 ]
  %32 = getelementptr inbounds nuw i8, ptr %31, i32 %5
  store ptr %32, ptr @heap, align 4, !tbaa !25
  %33 = getelementptr inbounds nuw i8, ptr %31, i32 4
  store i32 %4, ptr %33, align 4, !tbaa !27
  br label %34

34:                                               ; preds = %30, %14
  %35 = phi ptr [ %12, %14 ], [ %31, %30 ]
  %36 = getelementptr inbounds nuw i8, ptr %35, i32 128
  br label %37

37:                                               ; preds = %7, %23, %34
  %38 = phi ptr [ null, %23 ], [ %36, %34 ], [ null, %7 ]
  ret ptr %38
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define dso_local void @free(ptr noundef %0) local_unnamed_addr #6 {
  %2 = icmp eq ptr %0, null
  br i1 %2, label %9, label %3

3:                                                ; preds = %1
  %4 = getelementptr inbounds i8, ptr %0, i32 -128
  %5 = getelementptr inbounds i8, ptr %0, i32 -124
  %6 = load i32, ptr %5, align 4, !tbaa !27
  %7 = getelementptr inbounds nuw ptr, ptr @freed, i32 %6
  %8 = load ptr, ptr %7, align 4, !tbaa !20
  store ptr %8, ptr %4, align 4, !tbaa !23
  store ptr %4, ptr %7, align 4, !tbaa !20
  br label %9

9:                                                ; preds = %1, %3
  ret void
}

; Function Attrs: minsize nounwind optsize
define dso_local ptr @aligned_alloc(i32 noundef %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = icmp ult i32 %0, 129
  br i1 %3, label %4, label %6

4:                                                ; preds = %2
  %5 = tail call ptr @malloc(i32 noundef %1) #15
  ret ptr %5

6:                                                ; preds = %2
  tail call void @abort() #13
  unreachable
}

; Function Attrs: minsize nounwind optsize
define dso_local noundef ptr @calloc(i32 noundef %0, i32 noundef %1) local_unnamed_addr #2 {
  %3 = mul i32 %1, %0
  %4 = tail call ptr @malloc(i32 noundef %3) #15
  %5 = icmp eq ptr %4, null
  br i1 %5, label %8, label %6

6:                                                ; preds = %2
  %7 = tail call ptr @memset(ptr noundef nonnull %4, i32 noundef 0, i32 noundef %3) #15
  br label %8

8:                                                ; preds = %2, %6
  ret ptr %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(write, argmem: none, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define dso_local void @silence() local_unnamed_addr #7 {
  store i1 true, ptr @silent, align 4
  ret void
}

; Function Attrs: minsize nounwind optsize
define dso_local noundef i32 @putchar(i32 noundef returned %0) local_unnamed_addr #2 {
  %2 = trunc i32 %0 to i8
  %3 = load i32, ptr @filled, align 4, !tbaa !4
  %4 = add i32 %3, 1
  store i32 %4, ptr @filled, align 4, !tbaa !4
  %5 = getelementptr inbounds nuw i8, ptr @line, i32 %3
  store i8 %2, ptr %5, align 1, !tbaa !14
  %6 = icmp eq i32 %0, 10
  %7 = icmp eq i32 %4, 1024
  %8 = or i1 %6, %7
  br i1 %8, label %9, label %10

9:                                                ; preds = %1
  tail call fastcc void @flush() #15
  br label %10

10:                                               ; preds = %1, %9
  ret i32 %0
}

; Function Attrs: minsize nounwind optsize
define internal fastcc void @flush() unnamed_addr #2 {
  %1 = load i1, ptr @silent, align 4
  br i1 %1, label %5, label %2

2:                                                ; preds = %0
  %3 = load i32, ptr @filled, align 4, !tbaa !4
  %4 = tail call i32 @call_system(i32 noundef 1, i32 noundef ptrtoint (ptr @line to i32), i32 noundef %3, i32 noundef 0, i32 noundef 0, i32 noundef 0, i32 noundef 64) #12
  br label %5

5:                                                ; preds = %2, %0
  store i32 0, ptr @filled, align 4, !tbaa !4
  ret void
}

; Function Attrs: minsize nounwind optsize
define dso_local noundef i32 @puts(ptr noundef readonly captures(none) %0) local_unnamed_addr #2 {
  tail call fastcc void @text(ptr noundef %0) #15
  %2 = tail call i32 @putchar(i32 noundef 10) #15
  ret i32 10
}

; Function Attrs: minsize nounwind optsize
define internal fastcc void @text(ptr noundef readonly captures(none) %0) unnamed_addr #2 {
  br label %2

2:                                                ; preds = %6, %1
  %3 = phi ptr [ %0, %1 ], [ %7, %6 ]
  %4 = load i8, ptr %3, align 1, !tbaa !14
  %5 = icmp eq i8 %4, 0
  br i1 %5, label %10, label %6

6:                                                ; preds = %2
  %7 = getelementptr inbounds nuw i8, ptr %3, i32 1
  %8 = zext i8 %4 to i32
  %9 = tail call i32 @putchar(i32 noundef %8) #15
  br label %2, !llvm.loop !28

10:                                               ; preds = %2
  ret void
}

; Function Attrs: minsize nounwind optsize
define dso_local noundef i32 @printf(ptr noundef readonly captures(none) %0, ...) local_unnamed_addr #2 {
  %2 = alloca [7 x i8], align 1
  %3 = alloca [1 x %struct.__va_list_tag], align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  call void @llvm.va_start.p0(ptr nonnull %3)
  %4 = getelementptr inbounds nuw i8, ptr %3, i32 4
  %5 = getelementptr inbounds nuw i8, ptr %3, i32 8
  br label %6

6:                                                ; preds = %183, %1
  %7 = phi ptr [ %0, %1 ], [ %185, %183 ]
  %8 = load i8, ptr %7, align 1, !tbaa !14
  switch i8 %8, label %9 [
    i8 0, label %186
    i8 37, label %12
  ]

9:                                                ; preds = %6
  %10 = zext i8 %8 to i32
  %11 = call i32 @putchar(i32 noundef %10) #15
  br label %183

12:                                               ; preds = %6
  %13 = getelementptr inbounds nuw i8, ptr %7, i32 1
  %14 = load i8, ptr %13, align 1, !tbaa !14
  switch i8 %14, label %153 [
    i8 103, label %15
    i8 115, label %141
  ]

15:                                               ; preds = %12
  %16 = load ptr, ptr %3, align 8
  %17 = load ptr, ptr %4, align 4
  %18 = ptrtoint ptr %16 to i32
  %19 = add i32 %18, 7
  %20 = and i32 %19, -8
  %21 = inttoptr i32 %20 to ptr
  %22 = getelementptr i8, ptr %21, i32 8
  %23 = icmp sgt ptr %22, %17
  br i1 %23, label %24, label %31

24:                                               ; preds = %15
  %25 = load ptr, ptr %5, align 8
  %26 = ptrtoint ptr %25 to i32
  %27 = add i32 %26, 7
  %28 = and i32 %27, -8
  %29 = inttoptr i32 %28 to ptr
  %30 = getelementptr i8, ptr %29, i32 8
  store ptr %30, ptr %5, align 8
  br label %31

31:                                               ; preds = %15, %24
  %32 = phi ptr [ %30, %24 ], [ %22, %15 ]
  %33 = phi ptr [ %29, %24 ], [ %21, %15 ]
  store ptr %32, ptr %3, align 8
  %34 = load double, ptr %33, align 8, !tbaa !29
  %35 = bitcast double %34 to i64
  %36 = icmp sgt i64 %35, -1
  br i1 %36, label %40, label %37

37:                                               ; preds = %31
  %38 = call i32 @putchar(i32 noundef 45) #15
  %39 = fneg double %34
  br label %40

40:                                               ; preds = %37, %31
  %41 = phi double [ %39, %37 ], [ %34, %31 ]
  %42 = and i64 %35, 9218868437227405312
  %43 = icmp eq i64 %42, 9218868437227405312
  br i1 %43, label %44, label %48

44:                                               ; preds = %40
  %45 = and i64 %35, 4503599627370495
  %46 = icmp eq i64 %45, 0
  %47 = select i1 %46, ptr @.str.1, ptr @.str
  call fastcc void @text(ptr noundef nonnull %47) #15
  br label %183

48:                                               ; preds = %40
  %49 = fcmp une double %41, 0.000000e+00
  br i1 %49, label %50, label %64

50:                                               ; preds = %48, %54
  %51 = phi i32 [ %56, %54 ], [ 0, %48 ]
  %52 = phi double [ %55, %54 ], [ %41, %48 ]
  %53 = fcmp ult double %52, 1.000000e+06
  br i1 %53, label %57, label %54

54:                                               ; preds = %50
  %55 = fmul double %52, 1.000000e-01
  %56 = add nuw nsw i32 %51, 1
  br label %50, !llvm.loop !31

57:                                               ; preds = %50, %61
  %58 = phi i32 [ %63, %61 ], [ %51, %50 ]
  %59 = phi double [ %62, %61 ], [ %52, %50 ]
  %60 = fcmp olt double %59, 1.000000e+05
  br i1 %60, label %61, label %64

61:                                               ; preds = %57
  %62 = fmul double %59, 1.000000e+01
  %63 = add nsw i32 %58, -1
  br label %57, !llvm.loop !32

64:                                               ; preds = %57, %48
  %65 = phi i32 [ 0, %48 ], [ %58, %57 ]
  %66 = phi double [ %41, %48 ], [ %59, %57 ]
  %67 = fadd double %66, 5.000000e-01
  %68 = fptoui double %67 to i64
  %69 = icmp ugt i64 %68, 999999
  %70 = select i1 %69, i64 100000, i64 %68
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #14
  br label %71

71:                                               ; preds = %86, %64
  %72 = phi i64 [ %70, %64 ], [ %88, %86 ]
  %73 = phi i32 [ 5, %64 ], [ %94, %86 ]
  %74 = icmp sgt i32 %73, -1
  br i1 %74, label %86, label %75

75:                                               ; preds = %71
  %76 = select i1 %69, i32 6, i32 5
  %77 = add nsw i32 %76, %65
  %78 = icmp eq i64 %70, 0
  %79 = select i1 %78, i32 0, i32 %77
  %80 = add i32 %79, 4
  %81 = icmp ult i32 %80, 10
  %82 = icmp slt i32 %79, 0
  %83 = icmp ugt i32 %79, 5
  %84 = select i1 %83, i32 0, i32 %79
  %85 = call i32 @llvm.smin.i32(i32 %84, i32 5)
  br label %95

86:                                               ; preds = %71
  %87 = freeze i64 %72
  %88 = udiv i64 %87, 10
  %89 = mul i64 %88, 10
  %90 = sub i64 %87, %89
  %91 = trunc nuw nsw i64 %90 to i8
  %92 = or disjoint i8 %91, 48
  %93 = getelementptr inbounds nuw i8, ptr %2, i32 %73
  store i8 %92, ptr %93, align 1, !tbaa !14
  %94 = add nsw i32 %73, -1
  br label %71, !llvm.loop !33

95:                                               ; preds = %102, %75
  %96 = phi i32 [ %103, %102 ], [ 5, %75 ]
  %97 = icmp sgt i32 %96, %84
  br i1 %97, label %98, label %104

98:                                               ; preds = %95
  %99 = getelementptr inbounds i8, ptr %2, i32 %96
  %100 = load i8, ptr %99, align 1, !tbaa !14
  %101 = icmp eq i8 %100, 48
  br i1 %101, label %102, label %104

102:                                              ; preds = %98
  %103 = add nsw i32 %96, -1
  br label %95, !llvm.loop !34

104:                                              ; preds = %98, %95
  %105 = phi i32 [ %85, %95 ], [ %96, %98 ]
  %106 = icmp ugt i32 %79, -5
  br i1 %106, label %107, label %114

107:                                              ; preds = %104
  call fastcc void @text(ptr noundef nonnull @.str.2) #15
  br label %108

108:                                              ; preds = %111, %107
  %109 = phi i32 [ -1, %107 ], [ %113, %111 ]
  %110 = icmp sgt i32 %109, %79
  br i1 %110, label %111, label %114

111:                                              ; preds = %108
  %112 = call i32 @putchar(i32 noundef 48) #15
  %113 = add nsw i32 %109, -1
  br label %108, !llvm.loop !35

114:                                              ; preds = %108, %104
  %115 = phi i32 [ %84, %104 ], [ -1, %108 ]
  %116 = call i32 @llvm.smax.i32(i32 %105, i32 -1)
  %117 = add nsw i32 %116, 1
  br label %118

118:                                              ; preds = %132, %114
  %119 = phi i32 [ 0, %114 ], [ %133, %132 ]
  %120 = icmp eq i32 %119, %117
  br i1 %120, label %121, label %122

121:                                              ; preds = %118
  br i1 %81, label %140, label %134

122:                                              ; preds = %118
  %123 = getelementptr inbounds nuw i8, ptr %2, i32 %119
  %124 = load i8, ptr %123, align 1, !tbaa !14
  %125 = zext i8 %124 to i32
  %126 = call i32 @putchar(i32 noundef %125) #15
  %127 = icmp eq i32 %119, %115
  %128 = icmp slt i32 %119, %105
  %129 = and i1 %127, %128
  br i1 %129, label %130, label %132

130:                                              ; preds = %122
  %131 = call i32 @putchar(i32 noundef 46) #15
  br label %132

132:                                              ; preds = %130, %122
  %133 = add nuw nsw i32 %119, 1
  br label %118, !llvm.loop !36

134:                                              ; preds = %121
  %135 = call i32 @putchar(i32 noundef 101) #15
  %136 = select i1 %82, i32 45, i32 43
  %137 = call i32 @putchar(i32 noundef %136) #15
  %138 = call i32 @llvm.abs.i32(i32 %79, i1 true)
  %139 = zext nneg i32 %138 to i64
  call fastcc void @digits(i64 noundef %139, i32 noundef 2) #15
  br label %140

140:                                              ; preds = %134, %121
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #14
  br label %183

141:                                              ; preds = %12
  %142 = load ptr, ptr %3, align 8
  %143 = load ptr, ptr %4, align 4
  %144 = getelementptr i8, ptr %142, i32 4
  %145 = icmp sgt ptr %144, %143
  br i1 %145, label %146, label %149

146:                                              ; preds = %141
  %147 = load ptr, ptr %5, align 8
  %148 = getelementptr i8, ptr %147, i32 4
  store ptr %148, ptr %5, align 8
  br label %149

149:                                              ; preds = %141, %146
  %150 = phi ptr [ %148, %146 ], [ %144, %141 ]
  %151 = phi ptr [ %147, %146 ], [ %142, %141 ]
  store ptr %150, ptr %3, align 8
  %152 = load ptr, ptr %151, align 4, !tbaa !25
  call fastcc void @text(ptr noundef %152) #15
  br label %183

153:                                              ; preds = %12
  %154 = getelementptr inbounds nuw i8, ptr %7, i32 3
  %155 = load ptr, ptr %3, align 8
  %156 = load ptr, ptr %4, align 4
  %157 = ptrtoint ptr %155 to i32
  %158 = add i32 %157, 7
  %159 = and i32 %158, -8
  %160 = inttoptr i32 %159 to ptr
  %161 = getelementptr i8, ptr %160, i32 8
  %162 = icmp sgt ptr %161, %156
  br i1 %162, label %163, label %170

163:                                              ; preds = %153
  %164 = load ptr, ptr %5, align 8
  %165 = ptrtoint ptr %164 to i32
  %166 = add i32 %165, 7
  %167 = and i32 %166, -8
  %168 = inttoptr i32 %167 to ptr
  %169 = getelementptr i8, ptr %168, i32 8
  store ptr %169, ptr %5, align 8
  br label %170

170:                                              ; preds = %153, %163
  %171 = phi ptr [ %169, %163 ], [ %161, %153 ]
  %172 = phi ptr [ %168, %163 ], [ %160, %153 ]
  store ptr %171, ptr %3, align 8
  %173 = load i64, ptr %172, align 8, !tbaa !12
  %174 = load i8, ptr %154, align 1, !tbaa !14
  %175 = icmp eq i8 %174, 100
  %176 = icmp slt i64 %173, 0
  %177 = select i1 %175, i1 %176, i1 false
  br i1 %177, label %178, label %181

178:                                              ; preds = %170
  %179 = call i32 @putchar(i32 noundef 45) #15
  %180 = sub i64 0, %173
  br label %181

181:                                              ; preds = %178, %170
  %182 = phi i64 [ %180, %178 ], [ %173, %170 ]
  call fastcc void @digits(i64 noundef %182, i32 noundef 1) #15
  br label %183

183:                                              ; preds = %140, %44, %9, %149, %181
  %184 = phi ptr [ %7, %9 ], [ %154, %181 ], [ %13, %149 ], [ %13, %44 ], [ %13, %140 ]
  %185 = getelementptr inbounds nuw i8, ptr %184, i32 1
  br label %6, !llvm.loop !37

186:                                              ; preds = %6
  call void @llvm.va_end.p0(ptr nonnull %3)
  call fastcc void @flush() #15
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn
declare void @llvm.va_start.p0(ptr) #8

; Function Attrs: minsize nounwind optsize
define internal fastcc void @digits(i64 noundef %0, i32 noundef range(i32 1, 3) %1) unnamed_addr #2 {
  %3 = alloca [24 x i8], align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  br label %4

4:                                                ; preds = %10, %2
  %5 = phi i64 [ %0, %2 ], [ %12, %10 ]
  %6 = phi i32 [ 0, %2 ], [ %17, %10 ]
  %7 = icmp ne i64 %5, 0
  %8 = icmp samesign ult i32 %6, %1
  %9 = select i1 %7, i1 true, i1 %8
  br i1 %9, label %10, label %19

10:                                               ; preds = %4
  %11 = freeze i64 %5
  %12 = udiv i64 %11, 10
  %13 = mul i64 %12, 10
  %14 = sub i64 %11, %13
  %15 = trunc nuw nsw i64 %14 to i8
  %16 = or disjoint i8 %15, 48
  %17 = add nuw nsw i32 %6, 1
  %18 = getelementptr inbounds nuw i8, ptr %3, i32 %6
  store i8 %16, ptr %18, align 1, !tbaa !14
  br label %4, !llvm.loop !38

19:                                               ; preds = %4, %22
  %20 = phi i32 [ %23, %22 ], [ %6, %4 ]
  %21 = icmp eq i32 %20, 0
  br i1 %21, label %28, label %22

22:                                               ; preds = %19
  %23 = add nsw i32 %20, -1
  %24 = getelementptr inbounds nuw i8, ptr %3, i32 %23
  %25 = load i8, ptr %24, align 1, !tbaa !14
  %26 = zext i8 %25 to i32
  %27 = tail call i32 @putchar(i32 noundef %26) #15
  br label %19, !llvm.loop !39

28:                                               ; preds = %19
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn
declare void @llvm.va_end.p0(ptr) #8

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i64 @__hexagon_udivdi3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #9 {
  %3 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  %4 = call fastcc i64 @divide(i64 noundef %0, i64 noundef %1, ptr noundef %3) #15
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret i64 %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: write)
define internal fastcc i64 @divide(i64 noundef %0, i64 noundef %1, ptr noundef nonnull writeonly captures(none) %2) unnamed_addr #5 {
  br label %4

4:                                                ; preds = %10, %3
  %5 = phi i64 [ 0, %3 ], [ %19, %10 ]
  %6 = phi i64 [ 0, %3 ], [ %21, %10 ]
  %7 = phi i32 [ 63, %3 ], [ %22, %10 ]
  %8 = icmp sgt i32 %7, -1
  br i1 %8, label %10, label %9

9:                                                ; preds = %4
  store i64 %6, ptr %2, align 8, !tbaa !12
  ret i64 %5

10:                                               ; preds = %4
  %11 = shl i64 %6, 1
  %12 = zext nneg i32 %7 to i64
  %13 = lshr i64 %0, %12
  %14 = and i64 %13, 1
  %15 = or disjoint i64 %14, %11
  %16 = icmp ult i64 %15, %1
  %17 = shl nuw i64 1, %12
  %18 = select i1 %16, i64 0, i64 %17
  %19 = or i64 %18, %5
  %20 = select i1 %16, i64 0, i64 %1
  %21 = sub nuw i64 %15, %20
  %22 = add nsw i32 %7, -1
  br label %4, !llvm.loop !40
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i64 @__hexagon_umoddi3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #9 {
  %3 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  %4 = call fastcc i64 @divide(i64 noundef %0, i64 noundef %1, ptr noundef %3) #15
  %5 = load i64, ptr %3, align 8, !tbaa !12
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret i64 %5
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i64 @__hexagon_divdi3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #9 {
  %3 = tail call noundef range(i64 0, -9223372036854775807) i64 @llvm.abs.i64(i64 %0, i1 false)
  %4 = tail call noundef range(i64 0, -9223372036854775807) i64 @llvm.abs.i64(i64 %1, i1 false)
  %5 = tail call i64 @__hexagon_udivdi3(i64 noundef %3, i64 noundef %4) #15
  %6 = lshr i64 %0, 63
  %7 = trunc nuw nsw i64 %6 to i32
  %8 = lshr i64 %1, 63
  %9 = trunc nuw nsw i64 %8 to i32
  %10 = icmp eq i32 %7, %9
  %11 = sub i64 0, %5
  %12 = select i1 %10, i64 %5, i64 %11
  ret i64 %12
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i64 @__hexagon_moddi3(i64 noundef %0, i64 noundef %1) local_unnamed_addr #9 {
  %3 = tail call noundef range(i64 0, -9223372036854775807) i64 @llvm.abs.i64(i64 %0, i1 false)
  %4 = tail call noundef range(i64 0, -9223372036854775807) i64 @llvm.abs.i64(i64 %1, i1 false)
  %5 = tail call i64 @__hexagon_umoddi3(i64 noundef %3, i64 noundef %4) #15
  %6 = icmp slt i64 %0, 0
  %7 = sub i64 0, %5
  %8 = select i1 %6, i64 %7, i64 %5
  ret i64 %8
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i32 @__hexagon_udivsi3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #9 {
  %3 = alloca i32, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  %4 = call fastcc i32 @divide_short(i32 noundef %0, i32 noundef %1, ptr noundef %3) #15
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret i32 %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: write)
define internal fastcc i32 @divide_short(i32 noundef %0, i32 noundef %1, ptr noundef nonnull writeonly captures(none) %2) unnamed_addr #5 {
  %4 = zext i32 %1 to i64
  br label %5

5:                                                ; preds = %12, %3
  %6 = phi i32 [ 0, %3 ], [ %21, %12 ]
  %7 = phi i64 [ 0, %3 ], [ %23, %12 ]
  %8 = phi i32 [ 31, %3 ], [ %24, %12 ]
  %9 = icmp sgt i32 %8, -1
  br i1 %9, label %12, label %10

10:                                               ; preds = %5
  %11 = trunc i64 %7 to i32
  store i32 %11, ptr %2, align 4, !tbaa !4
  ret i32 %6

12:                                               ; preds = %5
  %13 = shl i64 %7, 1
  %14 = lshr i32 %0, %8
  %15 = and i32 %14, 1
  %16 = zext nneg i32 %15 to i64
  %17 = or disjoint i64 %13, %16
  %18 = icmp ult i64 %17, %4
  %19 = shl nuw i32 1, %8
  %20 = select i1 %18, i32 0, i32 %19
  %21 = or i32 %20, %6
  %22 = select i1 %18, i64 0, i64 %4
  %23 = sub nuw i64 %17, %22
  %24 = add nsw i32 %8, -1
  br label %5, !llvm.loop !41
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i32 @__hexagon_umodsi3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #9 {
  %3 = alloca i32, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #14
  %4 = call fastcc i32 @divide_short(i32 noundef %0, i32 noundef %1, ptr noundef %3) #15
  %5 = load i32, ptr %3, align 4, !tbaa !4
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #14
  ret i32 %5
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i32 @__hexagon_divsi3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #9 {
  %3 = tail call noundef range(i32 0, -2147483647) i32 @llvm.abs.i32(i32 %0, i1 false)
  %4 = tail call noundef range(i32 0, -2147483647) i32 @llvm.abs.i32(i32 %1, i1 false)
  %5 = tail call i32 @__hexagon_udivsi3(i32 noundef %3, i32 noundef %4) #15
  %6 = xor i32 %1, %0
  %7 = sub i32 0, %5
  %8 = icmp slt i32 %6, 0
  %9 = select i1 %8, i32 %7, i32 %5
  ret i32 %9
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local i32 @__hexagon_modsi3(i32 noundef %0, i32 noundef %1) local_unnamed_addr #9 {
  %3 = tail call noundef range(i32 0, -2147483647) i32 @llvm.abs.i32(i32 %0, i1 false)
  %4 = tail call noundef range(i32 0, -2147483647) i32 @llvm.abs.i32(i32 %1, i1 false)
  %5 = tail call i32 @__hexagon_umodsi3(i32 noundef %3, i32 noundef %4) #15
  %6 = icmp slt i32 %0, 0
  %7 = sub i32 0, %5
  %8 = select i1 %6, i32 %7, i32 %5
  ret i32 %8
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #10

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg) #11

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.abs.i64(i64, i1 immarg) #11

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smin.i32(i32, i32) #10

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #10

attributes #0 = { minsize noreturn nounwind optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #1 = { minsize optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #2 = { minsize nounwind optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { minsize nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #5 = { minsize nofree norecurse nosync nounwind optsize memory(argmem: write) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #6 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #7 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(write, argmem: none, inaccessiblemem: none, target_mem0: none, target_mem1: none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #8 = { mustprogress nocallback nofree nosync nounwind willreturn }
attributes #9 = { minsize nofree norecurse nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #10 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #11 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #12 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #13 = { minsize nobuiltin noreturn optsize "no-builtins" }
attributes #14 = { nounwind }
attributes #15 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.errno.tbaa = !{!4}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{i32 7, !"frame-pointer", i32 2}
!4 = !{!5, !5, i64 0}
!5 = !{!"int", !6, i64 0}
!6 = !{!"omnipotent char", !7, i64 0}
!7 = !{!"Simple C/C++ TBAA"}
!8 = !{!9, !10, i64 0}
!9 = !{!"", !10, i64 0, !10, i64 4}
!10 = !{!"long", !6, i64 0}
!11 = !{!9, !10, i64 4}
!12 = !{!13, !13, i64 0}
!13 = !{!"long long", !6, i64 0}
!14 = !{!6, !6, i64 0}
!15 = distinct !{!15, !16}
!16 = !{!"llvm.loop.mustprogress"}
!17 = distinct !{!17, !16}
!18 = distinct !{!18, !16}
!19 = distinct !{!19, !16}
!20 = !{!21, !21, i64 0}
!21 = !{!"p1 _ZTS6Header", !22, i64 0}
!22 = !{!"any pointer", !6, i64 0}
!23 = !{!24, !21, i64 0}
!24 = !{!"Header", !21, i64 0, !5, i64 4}
!25 = !{!26, !26, i64 0}
!26 = !{!"p1 omnipotent char", !22, i64 0}
!27 = !{!24, !5, i64 4}
!28 = distinct !{!28, !16}
!29 = !{!30, !30, i64 0}
!30 = !{!"double", !6, i64 0}
!31 = distinct !{!31, !16}
!32 = distinct !{!32, !16}
!33 = distinct !{!33, !16}
!34 = distinct !{!34, !16}
!35 = distinct !{!35, !16}
!36 = distinct !{!36, !16}
!37 = distinct !{!37, !16}
!38 = distinct !{!38, !16}
!39 = distinct !{!39, !16}
!40 = distinct !{!40, !16}
!41 = distinct !{!41, !16}
