; Made from functions.c by generate_freestanding.py; edit that file instead.
; ModuleID = 'functions.c'
source_filename = "functions.c"
target datalayout = "e-m:e-p:32:32:32-a:0-n16:32-i64:64:64-i32:32:32-i16:16:16-i1:8:8-f32:32:32-f64:64:64-v32:32:32-v64:64:64-v512:512:512-v1024:1024:1024-v2048:2048:2048"
target triple = "hexagon-unknown-linux-musl"

; Function Attrs: minsize nounwind optsize
define dso_local double @exp(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %11

5:                                                ; preds = %1
  %6 = fcmp ogt double %0, 7.100000e+02
  br i1 %6, label %11, label %7

7:                                                ; preds = %5
  %8 = fcmp olt double %0, -7.460000e+02
  br i1 %8, label %11, label %9

9:                                                ; preds = %7
  %10 = tail call fastcc double @exponential(double noundef %0, double noundef 0.000000e+00) #9
  br label %11

11:                                               ; preds = %5, %9, %7, %1
  %12 = phi double [ %0, %1 ], [ 0.000000e+00, %7 ], [ %10, %9 ], [ 0x7FF0000000000000, %5 ]
  ret double %12
}

; Function Attrs: minsize nounwind optsize
define internal fastcc double @exponential(double noundef %0, double noundef %1) unnamed_addr #0 {
  %3 = fmul double %0, 0x3FF71547652B82FE
  %4 = tail call double @roundeven(double noundef %3) #10
  %5 = fneg double %4
  %6 = tail call double @llvm.fmuladd.f64(double %5, double 0x3FE62E42FEE00000, double %0)
  %7 = tail call double @llvm.fmuladd.f64(double %5, double 0x3DEA39EF35793C76, double %6)
  %8 = fadd double %1, %7
  br label %9

9:                                                ; preds = %16, %2
  %10 = phi double [ 1.000000e+00, %2 ], [ %20, %16 ]
  %11 = phi i32 [ 13, %2 ], [ %21, %16 ]
  %12 = icmp eq i32 %11, 0
  br i1 %12, label %13, label %16

13:                                               ; preds = %9
  %14 = fptosi double %4 to i32
  %15 = tail call fastcc double @scale(double noundef %10, i32 noundef %14) #9
  ret double %15

16:                                               ; preds = %9
  %17 = fmul double %8, %10
  %18 = uitofp nneg i32 %11 to double
  %19 = fdiv double %17, %18
  %20 = fadd double %19, 1.000000e+00
  %21 = add nsw i32 %11, -1
  br label %9, !llvm.loop !8
}

; Function Attrs: minsize nounwind optsize
define dso_local double @exp2(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ugt i64 %3, 9218868437227405312
  %5 = fcmp ogt double %0, 1.025000e+03
  %6 = or i1 %5, %4
  %7 = fcmp olt double %0, -1.076000e+03
  %8 = or i1 %7, %6
  br i1 %8, label %9, label %12

9:                                                ; preds = %1
  %10 = fmul double %0, 0x3FE62E42FEFA39EF
  %11 = tail call double @exp(double noundef %10) #9
  br label %19

12:                                               ; preds = %1
  %13 = tail call double @roundeven(double noundef %0) #10
  %14 = fsub double %0, %13
  %15 = fmul double %14, 0x3FE62E42FEFA39EF
  %16 = tail call fastcc double @exponential(double noundef %15, double noundef 0.000000e+00) #9
  %17 = fptosi double %13 to i32
  %18 = tail call fastcc double @scale(double noundef %16, i32 noundef %17) #9
  br label %19

19:                                               ; preds = %12, %9
  %20 = phi double [ %11, %9 ], [ %18, %12 ]
  ret double %20
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: minsize optsize
declare double @roundeven(double noundef) local_unnamed_addr #2

; Function Attrs: inlinehint minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @scale(double noundef %0, i32 noundef %1) unnamed_addr #3 {
  br label %3

3:                                                ; preds = %7, %2
  %4 = phi double [ %0, %2 ], [ %8, %7 ]
  %5 = phi i32 [ %1, %2 ], [ %9, %7 ]
  %6 = icmp sgt i32 %5, 1000
  br i1 %6, label %7, label %10

7:                                                ; preds = %3
  %8 = fmul double %4, 0x7E70000000000000
  %9 = add nsw i32 %5, -1000
  br label %3, !llvm.loop !10

10:                                               ; preds = %3
  %11 = icmp slt i32 %5, -1000
  %12 = fmul double %4, 0x7B0000000000000
  %13 = tail call i32 @llvm.umax.i32(i32 %5, i32 -1900)
  %14 = add nuw nsw i32 %13, 900
  %15 = select i1 %11, double %12, double %4
  %16 = select i1 %11, i32 %14, i32 %5
  %17 = add nsw i32 %16, 1023
  %18 = zext nneg i32 %17 to i64
  %19 = shl nuw nsw i64 %18, 52
  %20 = bitcast i64 %19 to double
  %21 = fmul double %15, %20
  ret double %21
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: minsize nounwind optsize
define dso_local double @expm1(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp ogt double %2, 5.000000e-01
  br i1 %3, label %8, label %4

4:                                                ; preds = %1
  %5 = tail call double @llvm.fabs.f64(double %0)
  %6 = bitcast double %5 to i64
  %7 = icmp samesign ult i64 %6, 9218868437227405313
  br i1 %7, label %11, label %8

8:                                                ; preds = %4, %1
  %9 = tail call double @exp(double noundef %0) #9
  %10 = fadd double %9, -1.000000e+00
  br label %21

11:                                               ; preds = %4, %17
  %12 = phi double [ %19, %17 ], [ 0.000000e+00, %4 ]
  %13 = phi i32 [ %20, %17 ], [ 17, %4 ]
  %14 = icmp samesign ugt i32 %13, 1
  %15 = fadd double %12, 1.000000e+00
  %16 = fmul double %0, %15
  br i1 %14, label %17, label %21

17:                                               ; preds = %11
  %18 = uitofp nneg i32 %13 to double
  %19 = fdiv double %16, %18
  %20 = add nsw i32 %13, -1
  br label %11, !llvm.loop !11

21:                                               ; preds = %11, %8
  %22 = phi double [ %10, %8 ], [ %16, %11 ]
  ret double %22
}

; Function Attrs: minsize optsize
declare double @fabs(double noundef) local_unnamed_addr #2

; Function Attrs: minsize nounwind optsize
define dso_local double @log(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 384)
  br i1 %2, label %5, label %3

3:                                                ; preds = %1
  %4 = tail call fastcc double @log_edge(double noundef %0) #9
  br label %7

5:                                                ; preds = %1
  %6 = tail call fastcc double @logarithm(double noundef %0) #9
  br label %7

7:                                                ; preds = %5, %3
  %8 = phi double [ %4, %3 ], [ %6, %5 ]
  ret double %8
}

; Function Attrs: minsize nounwind optsize
define internal fastcc noundef double @log_edge(double noundef %0) unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ugt i64 %3, 9218868437227405312
  %5 = fcmp oeq double %0, 0x7FF0000000000000
  %6 = or i1 %5, %4
  br i1 %6, label %11, label %7

7:                                                ; preds = %1
  %8 = tail call double @fabs(double noundef %0) #10
  %9 = fcmp une double %8, 0.000000e+00
  br i1 %9, label %11, label %10

10:                                               ; preds = %7
  br label %11

11:                                               ; preds = %7, %1, %10
  %12 = phi double [ 0xFFF0000000000000, %10 ], [ %0, %1 ], [ 0x7FF8000000000000, %7 ]
  ret double %12
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @logarithm(double noundef %0) unnamed_addr #4 {
  %2 = alloca i32, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  %3 = call fastcc i64 @split(double noundef %0, ptr noundef %2) #9
  %4 = or i64 %3, 4607182418800017408
  %5 = bitcast i64 %4 to double
  %6 = load i32, ptr %2, align 4, !tbaa !4
  %7 = fcmp ogt double %5, 0x3FF6A09E667F3BCD
  %8 = fmul double %5, 5.000000e-01
  %9 = select i1 %7, double %8, double %5
  %10 = fadd double %9, -1.000000e+00
  %11 = fadd double %10, 2.000000e+00
  %12 = fdiv double %10, %11
  %13 = fmul double %12, %12
  br label %14

14:                                               ; preds = %30, %1
  %15 = phi i32 [ 23, %1 ], [ %35, %30 ]
  %16 = phi double [ 0.000000e+00, %1 ], [ %34, %30 ]
  %17 = icmp samesign ugt i32 %15, 1
  br i1 %17, label %30, label %18

18:                                               ; preds = %14
  %19 = select i1 %7, i32 53, i32 52
  %20 = add nsw i32 %19, %6
  %21 = fmul double %10, 5.000000e-01
  %22 = fmul double %10, %21
  %23 = tail call double @llvm.fmuladd.f64(double %16, double 2.000000e+00, double %22)
  %24 = fmul double %12, %23
  %25 = sitofp i32 %20 to double
  %26 = tail call double @llvm.fmuladd.f64(double %25, double 0x3DEA39EF35793C76, double %24)
  %27 = fsub double %26, %22
  %28 = fadd double %10, %27
  %29 = tail call double @llvm.fmuladd.f64(double %25, double 0x3FE62E42FEE00000, double %28)
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  ret double %29

30:                                               ; preds = %14
  %31 = uitofp nneg i32 %15 to double
  %32 = fdiv double 1.000000e+00, %31
  %33 = fadd double %16, %32
  %34 = fmul double %13, %33
  %35 = add nsw i32 %15, -2
  br label %14, !llvm.loop !12
}

; Function Attrs: minsize nounwind optsize
define dso_local double @log2(double noundef %0) local_unnamed_addr #0 {
  %2 = alloca i32, align 4
  %3 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 384)
  br i1 %3, label %6, label %4

4:                                                ; preds = %1
  %5 = tail call fastcc double @log_edge(double noundef %0) #9
  br label %15

6:                                                ; preds = %1
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #11
  %7 = call fastcc i64 @split(double noundef %0, ptr noundef %2) #9
  %8 = load i32, ptr %2, align 4, !tbaa !4
  %9 = add nsw i32 %8, 52
  %10 = sitofp i32 %9 to double
  %11 = sub nsw i32 -52, %8
  %12 = tail call fastcc double @scale(double noundef %0, i32 noundef %11) #9
  %13 = tail call double @log(double noundef %12) #9
  %14 = tail call double @llvm.fmuladd.f64(double %13, double 0x3FF71547652B82FE, double %10)
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #11
  br label %15

15:                                               ; preds = %6, %4
  %16 = phi double [ %5, %4 ], [ %14, %6 ]
  ret double %16
}

; Function Attrs: inlinehint minsize nofree norecurse nosync nounwind optsize memory(argmem: write)
define internal fastcc range(i64 4503599627370496, 9007199254740992) i64 @split(double noundef %0, ptr noundef nonnull writeonly captures(none) %1) unnamed_addr #5 {
  %3 = bitcast double %0 to i64
  %4 = and i64 %3, 4503599627370495
  %5 = lshr i64 %3, 52
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = and i32 %6, 2047
  %8 = icmp eq i32 %7, 0
  br i1 %8, label %11, label %9

9:                                                ; preds = %2
  %10 = or disjoint i64 %4, 4503599627370496
  br label %18

11:                                               ; preds = %2, %15
  %12 = phi i64 [ %16, %15 ], [ %4, %2 ]
  %13 = phi i32 [ %17, %15 ], [ 1, %2 ]
  %14 = icmp samesign ult i64 %12, 4503599627370496
  br i1 %14, label %15, label %18

15:                                               ; preds = %11
  %16 = shl nuw nsw i64 %12, 1
  %17 = add nsw i32 %13, -1
  br label %11, !llvm.loop !13

18:                                               ; preds = %11, %9
  %19 = phi i64 [ %10, %9 ], [ %12, %11 ]
  %20 = phi i32 [ %7, %9 ], [ %13, %11 ]
  %21 = add nsw i32 %20, -1075
  store i32 %21, ptr %1, align 4, !tbaa !4
  ret i64 %19
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #6

; Function Attrs: minsize nounwind optsize
define dso_local double @log10(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @log(double noundef %0) #9
  %3 = fmul double %2, 0x3FDBCB7B1526E50E
  ret double %3
}

; Function Attrs: minsize nounwind optsize
define dso_local double @log1p(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  %5 = fcmp ugt double %0, -1.000000e+00
  %6 = and i1 %5, %4
  %7 = fcmp une double %2, 0x7FF0000000000000
  %8 = and i1 %7, %6
  %9 = fadd double %0, 1.000000e+00
  br i1 %8, label %12, label %10

10:                                               ; preds = %1
  %11 = tail call double @log(double noundef %9) #9
  br label %22

12:                                               ; preds = %1
  %13 = tail call double @fabs(double noundef %0) #10
  %14 = fcmp olt double %13, 0x3C9CD2B297D889BC
  %15 = fcmp oeq double %9, 1.000000e+00
  %16 = or i1 %15, %14
  br i1 %16, label %22, label %17

17:                                               ; preds = %12
  %18 = tail call double @log(double noundef %9) #9
  %19 = fmul double %0, %18
  %20 = fadd double %9, -1.000000e+00
  %21 = fdiv double %19, %20
  br label %22

22:                                               ; preds = %17, %12, %10
  %23 = phi double [ %11, %10 ], [ %21, %17 ], [ %0, %12 ]
  ret double %23
}

; Function Attrs: minsize nounwind optsize
define dso_local double @pow(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = alloca double, align 8
  %4 = tail call double @trunc(double noundef %1) #10
  %5 = fcmp oeq double %4, %1
  br i1 %5, label %6, label %12

6:                                                ; preds = %2
  %7 = tail call double @fabs(double noundef %1) #10
  %8 = fcmp olt double %7, 0x4340000000000000
  br i1 %8, label %9, label %12

9:                                                ; preds = %6
  %10 = tail call double @fmod(double noundef %1, double noundef 2.000000e+00) #10
  %11 = fcmp une double %10, 0.000000e+00
  br label %12

12:                                               ; preds = %9, %6, %2
  %13 = phi i1 [ false, %6 ], [ false, %2 ], [ %11, %9 ]
  %14 = fcmp oeq double %1, 0.000000e+00
  %15 = fcmp oeq double %0, 1.000000e+00
  %16 = or i1 %15, %14
  br i1 %16, label %70, label %17

17:                                               ; preds = %12
  %18 = tail call double @llvm.fabs.f64(double %0)
  %19 = bitcast double %18 to i64
  %20 = icmp samesign ult i64 %19, 9218868437227405313
  br i1 %20, label %21, label %70

21:                                               ; preds = %17
  %22 = tail call double @llvm.fabs.f64(double %1)
  %23 = bitcast double %22 to i64
  %24 = icmp samesign ult i64 %23, 9218868437227405313
  br i1 %24, label %25, label %70

25:                                               ; preds = %21
  %26 = fcmp une double %22, 0x7FF0000000000000
  br i1 %26, label %36, label %27

27:                                               ; preds = %25
  %28 = tail call double @fabs(double noundef %0) #10
  %29 = fcmp oeq double %28, 1.000000e+00
  br i1 %29, label %70, label %30

30:                                               ; preds = %27
  %31 = tail call double @fabs(double noundef %0) #10
  %32 = fcmp ogt double %31, 1.000000e+00
  %33 = fcmp ule double %1, 0.000000e+00
  %34 = xor i1 %33, %32
  %35 = select i1 %34, double 0x7FF0000000000000, double 0.000000e+00
  br label %70

36:                                               ; preds = %25
  br i1 %13, label %37, label %39

37:                                               ; preds = %36
  %38 = tail call double @copysign(double noundef 1.000000e+00, double noundef %0) #10
  br label %39

39:                                               ; preds = %36, %37
  %40 = phi double [ %38, %37 ], [ 1.000000e+00, %36 ]
  %41 = tail call double @fabs(double noundef %0) #10
  %42 = fcmp une double %41, 0.000000e+00
  %43 = fcmp une double %18, 0x7FF0000000000000
  %44 = and i1 %43, %42
  br i1 %44, label %54, label %45

45:                                               ; preds = %39
  %46 = tail call double @fabs(double noundef %0) #10
  %47 = fcmp oeq double %46, 0.000000e+00
  %48 = fcmp ule double %1, 0.000000e+00
  %49 = xor i1 %48, %47
  br i1 %49, label %50, label %52

50:                                               ; preds = %45
  %51 = fmul double %40, 0.000000e+00
  br label %70

52:                                               ; preds = %45
  %53 = fmul double %40, 0x7FF0000000000000
  br label %70

54:                                               ; preds = %39
  %55 = fcmp uge double %0, 0.000000e+00
  %56 = or i1 %55, %5
  br i1 %56, label %57, label %70

57:                                               ; preds = %54
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #11
  %58 = tail call double @fabs(double noundef %0) #10
  %59 = tail call fastcc double @logarithm(double noundef %58) #9
  %60 = call fastcc double @multiply(double noundef %59, double noundef %1, ptr noundef %3) #9
  %61 = fcmp ogt double %60, 7.100000e+02
  br i1 %61, label %67, label %62

62:                                               ; preds = %57
  %63 = fcmp olt double %60, -7.460000e+02
  br i1 %63, label %67, label %64

64:                                               ; preds = %62
  %65 = load double, ptr %3, align 8, !tbaa !14
  %66 = tail call fastcc double @exponential(double noundef %60, double noundef %65) #9
  br label %67

67:                                               ; preds = %62, %57, %64
  %68 = phi double [ 0x7FF0000000000000, %57 ], [ %66, %64 ], [ 0.000000e+00, %62 ]
  %69 = fmul double %40, %68
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #11
  br label %70

70:                                               ; preds = %30, %54, %17, %21, %67, %52, %50, %27, %12
  %71 = phi double [ %35, %30 ], [ %53, %52 ], [ 1.000000e+00, %12 ], [ 1.000000e+00, %27 ], [ 0x7FF8000000000000, %54 ], [ 0x7FF8000000000000, %17 ], [ %69, %67 ], [ %51, %50 ], [ 0x7FF8000000000000, %21 ]
  ret double %71
}

; Function Attrs: minsize optsize
declare double @trunc(double noundef) local_unnamed_addr #2

; Function Attrs: minsize optsize
declare double @fmod(double noundef, double noundef) local_unnamed_addr #2

; Function Attrs: minsize optsize
declare double @copysign(double noundef, double noundef) local_unnamed_addr #2

; Function Attrs: inlinehint minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write)
define internal fastcc noundef double @multiply(double noundef %0, double noundef %1, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %2) unnamed_addr #7 {
  %4 = fmul double %0, 0x41A0000002000000
  %5 = fsub double %4, %0
  %6 = fsub double %4, %5
  %7 = fsub double %0, %6
  %8 = fmul double %1, 0x41A0000002000000
  %9 = fsub double %8, %1
  %10 = fsub double %8, %9
  %11 = fsub double %1, %10
  %12 = fmul double %0, %1
  %13 = fneg double %12
  %14 = tail call double @llvm.fmuladd.f64(double %6, double %10, double %13)
  %15 = tail call double @llvm.fmuladd.f64(double %6, double %11, double %14)
  %16 = tail call double @llvm.fmuladd.f64(double %7, double %10, double %15)
  %17 = tail call double @llvm.fmuladd.f64(double %7, double %11, double %16)
  store double %17, ptr %2, align 8, !tbaa !14
  ret double %12
}

; Function Attrs: minsize nounwind optsize
define dso_local double @sin(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp une double %2, 0.000000e+00
  br i1 %3, label %4, label %6

4:                                                ; preds = %1
  %5 = tail call fastcc double @turn(double noundef %0, i32 noundef 0) #9
  br label %6

6:                                                ; preds = %1, %4
  %7 = phi double [ %5, %4 ], [ %0, %1 ]
  ret double %7
}

; Function Attrs: minsize nounwind optsize
define internal fastcc double @turn(double noundef %0, i32 noundef range(i32 0, 2) %1) unnamed_addr #0 {
  %3 = alloca double, align 8
  %4 = tail call double @llvm.fabs.f64(double %0)
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ult i64 %5, 9218868437227405313
  %7 = fcmp une double %4, 0x7FF0000000000000
  %8 = and i1 %7, %6
  br i1 %8, label %9, label %57

9:                                                ; preds = %2
  %10 = fmul double %0, 0x3FE45F306DC9C883
  %11 = tail call double @roundeven(double noundef %10) #10
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #11
  %12 = call fastcc double @multiply(double noundef %11, double noundef 0x3FF921FB54400000, ptr noundef %3) #9
  %13 = tail call double @fmod(double noundef %11, double noundef 4.000000e+00) #10
  %14 = fptosi double %13 to i32
  %15 = fsub double %0, %12
  %16 = load double, ptr %3, align 8, !tbaa !14
  %17 = fsub double %15, %16
  %18 = fneg double %11
  %19 = tail call double @llvm.fmuladd.f64(double %18, double 0x3DD0B4611A626331, double %17)
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #11
  %20 = add i32 %1, %14
  %21 = and i32 %20, 1
  %22 = icmp eq i32 %21, 0
  %23 = fneg double %19
  %24 = fmul double %19, %23
  br i1 %22, label %37, label %25

25:                                               ; preds = %9, %30
  %26 = phi double [ %35, %30 ], [ 0.000000e+00, %9 ]
  %27 = phi i32 [ %36, %30 ], [ 20, %9 ]
  %28 = icmp eq i32 %27, 0
  %29 = fadd double %26, 1.000000e+00
  br i1 %28, label %51, label %30

30:                                               ; preds = %25
  %31 = fmul double %24, %29
  %32 = add nsw i32 %27, -1
  %33 = mul nsw i32 %32, %27
  %34 = uitofp nneg i32 %33 to double
  %35 = fdiv double %31, %34
  %36 = add nsw i32 %27, -2
  br label %25, !llvm.loop !16

37:                                               ; preds = %9, %41
  %38 = phi double [ %47, %41 ], [ 0.000000e+00, %9 ]
  %39 = phi i32 [ %48, %41 ], [ 19, %9 ]
  %40 = icmp samesign ugt i32 %39, 1
  br i1 %40, label %41, label %49

41:                                               ; preds = %37
  %42 = fadd double %38, 1.000000e+00
  %43 = fmul double %24, %42
  %44 = add nsw i32 %39, -1
  %45 = mul nsw i32 %44, %39
  %46 = uitofp nneg i32 %45 to double
  %47 = fdiv double %43, %46
  %48 = add nsw i32 %39, -2
  br label %37, !llvm.loop !17

49:                                               ; preds = %37
  %50 = tail call double @llvm.fmuladd.f64(double %19, double %38, double %19)
  br label %51

51:                                               ; preds = %25, %49
  %52 = phi double [ %50, %49 ], [ %29, %25 ]
  %53 = and i32 %20, 2
  %54 = icmp eq i32 %53, 0
  %55 = fneg double %52
  %56 = select i1 %54, double %52, double %55
  br label %57

57:                                               ; preds = %2, %51
  %58 = phi double [ %56, %51 ], [ 0x7FF8000000000000, %2 ]
  ret double %58
}

; Function Attrs: minsize nounwind optsize
define dso_local double @cos(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call fastcc double @turn(double noundef %0, i32 noundef 1) #9
  ret double %2
}

; Function Attrs: minsize nounwind optsize
define dso_local double @tan(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp une double %2, 0.000000e+00
  br i1 %3, label %4, label %8

4:                                                ; preds = %1
  %5 = tail call double @sin(double noundef %0) #9
  %6 = tail call double @cos(double noundef %0) #9
  %7 = fdiv double %5, %6
  br label %8

8:                                                ; preds = %1, %4
  %9 = phi double [ %7, %4 ], [ %0, %1 ]
  ret double %9
}

; Function Attrs: minsize nounwind optsize
define dso_local double @atan(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %50

5:                                                ; preds = %1
  %6 = tail call double @fabs(double noundef %0) #10
  %7 = fcmp une double %6, 0.000000e+00
  br i1 %7, label %8, label %50

8:                                                ; preds = %5
  %9 = tail call double @fabs(double noundef %0) #10
  %10 = fcmp ogt double %9, 1.000000e+00
  %11 = fdiv double 1.000000e+00, %9
  %12 = select i1 %10, double %11, double %9
  br label %13

13:                                               ; preds = %29, %8
  %14 = phi double [ 0.000000e+00, %8 ], [ %30, %29 ]
  %15 = phi double [ 5.000000e-01, %8 ], [ %32, %29 ]
  %16 = phi double [ 0x3FDDAC670561BB4F, %8 ], [ 0x3FCF5B75F92C80DD, %29 ]
  %17 = phi double [ %12, %8 ], [ %31, %29 ]
  %18 = fcmp ogt double %15, 2.000000e-01
  br i1 %18, label %21, label %19

19:                                               ; preds = %13
  %20 = fmul double %17, %17
  br label %33

21:                                               ; preds = %13
  %22 = fmul double %15, 7.500000e-01
  %23 = fcmp ogt double %17, %22
  br i1 %23, label %24, label %29

24:                                               ; preds = %21
  %25 = fsub double %17, %15
  %26 = tail call double @llvm.fmuladd.f64(double %17, double %15, double 1.000000e+00)
  %27 = fdiv double %25, %26
  %28 = fadd double %14, %16
  br label %29

29:                                               ; preds = %21, %24
  %30 = phi double [ %28, %24 ], [ %14, %21 ]
  %31 = phi double [ %27, %24 ], [ %17, %21 ]
  %32 = fadd double %15, -2.500000e-01
  br label %13, !llvm.loop !18

33:                                               ; preds = %44, %19
  %34 = phi double [ 0.000000e+00, %19 ], [ %48, %44 ]
  %35 = phi i32 [ 31, %19 ], [ %49, %44 ]
  %36 = icmp samesign ugt i32 %35, 1
  br i1 %36, label %44, label %37

37:                                               ; preds = %33
  %38 = fneg double %17
  %39 = tail call double @llvm.fmuladd.f64(double %38, double %34, double %17)
  %40 = fadd double %14, %39
  %41 = fsub double 0x3FF921FB54442D18, %40
  %42 = select i1 %10, double %41, double %40
  %43 = tail call double @copysign(double noundef %42, double noundef %0) #10
  br label %50

44:                                               ; preds = %33
  %45 = uitofp nneg i32 %35 to double
  %46 = fdiv double 1.000000e+00, %45
  %47 = fsub double %46, %34
  %48 = fmul double %20, %47
  %49 = add nsw i32 %35, -2
  br label %33, !llvm.loop !19

50:                                               ; preds = %1, %5, %37
  %51 = phi double [ %43, %37 ], [ %0, %5 ], [ %0, %1 ]
  ret double %51
}

; Function Attrs: minsize nounwind optsize
define dso_local double @atan2(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.fabs.f64(double %1)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ult i64 %4, 9218868437227405313
  br i1 %5, label %6, label %38

6:                                                ; preds = %2
  %7 = tail call double @llvm.fabs.f64(double %0)
  %8 = bitcast double %7 to i64
  %9 = icmp samesign ult i64 %8, 9218868437227405313
  br i1 %9, label %10, label %38

10:                                               ; preds = %6
  %11 = fcmp une double %3, 0x7FF0000000000000
  %12 = fcmp une double %7, 0x7FF0000000000000
  %13 = or i1 %12, %11
  br i1 %13, label %14, label %31

14:                                               ; preds = %10
  %15 = tail call double @fabs(double noundef %1) #10
  %16 = tail call double @fabs(double noundef %0) #10
  %17 = fcmp ult double %15, %16
  %18 = tail call double @fabs(double noundef %1) #10
  br i1 %17, label %26, label %19

19:                                               ; preds = %14
  %20 = fcmp une double %18, 0.000000e+00
  br i1 %20, label %21, label %31

21:                                               ; preds = %19
  %22 = tail call double @fabs(double noundef %0) #10
  %23 = tail call double @fabs(double noundef %1) #10
  %24 = fdiv double %22, %23
  %25 = tail call double @atan(double noundef %24) #9
  br label %31

26:                                               ; preds = %14
  %27 = tail call double @fabs(double noundef %0) #10
  %28 = fdiv double %18, %27
  %29 = tail call double @atan(double noundef %28) #9
  %30 = fsub double 0x3FF921FB54442D18, %29
  br label %31

31:                                               ; preds = %10, %21, %19, %26
  %32 = phi double [ %30, %26 ], [ 0x3FE921FB54442D18, %10 ], [ %25, %21 ], [ 0.000000e+00, %19 ]
  %33 = bitcast double %1 to i64
  %34 = fsub double 0x400921FB54442D18, %32
  %35 = icmp slt i64 %33, 0
  %36 = select i1 %35, double %34, double %32
  %37 = tail call double @copysign(double noundef %36, double noundef %0) #10
  br label %38

38:                                               ; preds = %2, %6, %31
  %39 = phi double [ %37, %31 ], [ 0x7FF8000000000000, %6 ], [ 0x7FF8000000000000, %2 ]
  ret double %39
}

; Function Attrs: minsize nounwind optsize
define dso_local double @asin(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp une double %2, 0.000000e+00
  br i1 %3, label %4, label %10

4:                                                ; preds = %1
  %5 = fsub double 1.000000e+00, %0
  %6 = fadd double %0, 1.000000e+00
  %7 = fmul double %5, %6
  %8 = tail call double @sqrt(double noundef %7) #10
  %9 = tail call double @atan2(double noundef %0, double noundef %8) #9
  br label %10

10:                                               ; preds = %1, %4
  %11 = phi double [ %9, %4 ], [ %0, %1 ]
  ret double %11
}

; Function Attrs: minsize optsize
declare double @sqrt(double noundef) local_unnamed_addr #2

; Function Attrs: minsize nounwind optsize
define dso_local double @acos(double noundef %0) local_unnamed_addr #0 {
  %2 = fsub double 1.000000e+00, %0
  %3 = fadd double %0, 1.000000e+00
  %4 = fmul double %2, %3
  %5 = tail call double @sqrt(double noundef %4) #10
  %6 = tail call double @atan2(double noundef %5, double noundef %0) #9
  ret double %6
}

; Function Attrs: minsize nounwind optsize
define dso_local double @sinh(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = tail call double @expm1(double noundef %2) #9
  %4 = tail call double @fabs(double noundef %0) #10
  %5 = fcmp ogt double %4, 4.000000e+01
  br i1 %5, label %6, label %10

6:                                                ; preds = %1
  %7 = tail call double @fabs(double noundef %0) #10
  %8 = fadd double %7, 0xBFE62E42FEFA39EF
  %9 = tail call double @exp(double noundef %8) #9
  br label %15

10:                                               ; preds = %1
  %11 = fadd double %3, 1.000000e+00
  %12 = fdiv double %3, %11
  %13 = fadd double %3, %12
  %14 = fmul double %13, 5.000000e-01
  br label %15

15:                                               ; preds = %10, %6
  %16 = phi double [ %14, %10 ], [ %9, %6 ]
  %17 = tail call double @copysign(double noundef %16, double noundef %0) #10
  ret double %17
}

; Function Attrs: minsize nounwind optsize
define dso_local double @cosh(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = tail call double @exp(double noundef %2) #9
  %4 = tail call double @fabs(double noundef %0) #10
  %5 = fcmp ogt double %4, 4.000000e+01
  br i1 %5, label %6, label %10

6:                                                ; preds = %1
  %7 = tail call double @fabs(double noundef %0) #10
  %8 = fadd double %7, 0xBFE62E42FEFA39EF
  %9 = tail call double @exp(double noundef %8) #9
  br label %14

10:                                               ; preds = %1
  %11 = fdiv double 1.000000e+00, %3
  %12 = fadd double %3, %11
  %13 = fmul double %12, 5.000000e-01
  br label %14

14:                                               ; preds = %10, %6
  %15 = phi double [ %9, %6 ], [ %13, %10 ]
  ret double %15
}

; Function Attrs: minsize nounwind optsize
define dso_local double @tanh(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fmul double %2, -2.000000e+00
  %4 = tail call double @expm1(double noundef %3) #9
  %5 = tail call double @llvm.fabs.f64(double %0)
  %6 = bitcast double %5 to i64
  %7 = icmp samesign ult i64 %6, 9218868437227405313
  br i1 %7, label %8, label %13

8:                                                ; preds = %1
  %9 = fneg double %4
  %10 = fadd double %4, 2.000000e+00
  %11 = fdiv double %9, %10
  %12 = tail call double @copysign(double noundef %11, double noundef %0) #10
  br label %13

13:                                               ; preds = %1, %8
  %14 = phi double [ %12, %8 ], [ %0, %1 ]
  ret double %14
}

; Function Attrs: minsize nounwind optsize
define dso_local double @asinh(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp ogt double %2, 1.000000e+09
  %4 = tail call double @fabs(double noundef %0) #10
  br i1 %3, label %5, label %8

5:                                                ; preds = %1
  %6 = tail call double @log(double noundef %4) #9
  %7 = fadd double %6, 0x3FE62E42FEFA39EF
  br label %19

8:                                                ; preds = %1
  %9 = fcmp une double %4, 0.000000e+00
  br i1 %9, label %10, label %22

10:                                               ; preds = %8
  %11 = tail call double @fabs(double noundef %0) #10
  %12 = fmul double %0, %0
  %13 = tail call double @llvm.fmuladd.f64(double %0, double %0, double 1.000000e+00)
  %14 = tail call double @sqrt(double noundef %13) #10
  %15 = fadd double %14, 1.000000e+00
  %16 = fdiv double %12, %15
  %17 = fadd double %11, %16
  %18 = tail call double @log1p(double noundef %17) #9
  br label %19

19:                                               ; preds = %5, %10
  %20 = phi double [ %18, %10 ], [ %7, %5 ]
  %21 = tail call double @copysign(double noundef %20, double noundef %0) #10
  br label %22

22:                                               ; preds = %19, %8
  %23 = phi double [ %0, %8 ], [ %21, %19 ]
  ret double %23
}

; Function Attrs: minsize nounwind optsize
define dso_local double @acosh(double noundef %0) local_unnamed_addr #0 {
  %2 = fcmp ogt double %0, 1.000000e+09
  br i1 %2, label %3, label %6

3:                                                ; preds = %1
  %4 = tail call double @log(double noundef %0) #9
  %5 = fadd double %4, 0x3FE62E42FEFA39EF
  br label %13

6:                                                ; preds = %1
  %7 = fadd double %0, -1.000000e+00
  %8 = fadd double %0, 1.000000e+00
  %9 = fmul double %7, %8
  %10 = tail call double @sqrt(double noundef %9) #10
  %11 = fadd double %7, %10
  %12 = tail call double @log1p(double noundef %11) #9
  br label %13

13:                                               ; preds = %6, %3
  %14 = phi double [ %5, %3 ], [ %12, %6 ]
  ret double %14
}

; Function Attrs: minsize nounwind optsize
define dso_local double @atanh(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp une double %2, 0.000000e+00
  br i1 %3, label %4, label %10

4:                                                ; preds = %1
  %5 = fmul double %0, 2.000000e+00
  %6 = fsub double 1.000000e+00, %0
  %7 = fdiv double %5, %6
  %8 = tail call double @log1p(double noundef %7) #9
  %9 = fmul double %8, 5.000000e-01
  br label %10

10:                                               ; preds = %1, %4
  %11 = phi double [ %9, %4 ], [ %0, %1 ]
  ret double %11
}

; Function Attrs: minsize nounwind optsize
define dso_local double @cbrt(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @fabs(double noundef %0) #10
  %3 = fcmp une double %2, 0.000000e+00
  br i1 %3, label %4, label %22

4:                                                ; preds = %1
  %5 = tail call double @llvm.fabs.f64(double %0)
  %6 = bitcast double %5 to i64
  %7 = icmp samesign ult i64 %6, 9218868437227405313
  %8 = fcmp une double %5, 0x7FF0000000000000
  %9 = and i1 %8, %7
  br i1 %9, label %10, label %22

10:                                               ; preds = %4
  %11 = tail call double @fabs(double noundef %0) #10
  %12 = tail call double @pow(double noundef %11, double noundef 0x3FD5555555555555) #9
  %13 = fmul double %12, %12
  %14 = tail call double @fabs(double noundef %0) #10
  %15 = fneg double %14
  %16 = tail call double @llvm.fmuladd.f64(double %13, double %12, double %15)
  %17 = fmul double %12, 3.000000e+00
  %18 = fmul double %12, %17
  %19 = fdiv double %16, %18
  %20 = fsub double %12, %19
  %21 = tail call double @copysign(double noundef %20, double noundef %0) #10
  br label %22

22:                                               ; preds = %1, %4, %10
  %23 = phi double [ %21, %10 ], [ %0, %1 ], [ %0, %4 ]
  ret double %23
}

; Function Attrs: minsize nounwind optsize
define dso_local double @hypot(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = fcmp une double %3, 0x7FF0000000000000
  %5 = tail call double @llvm.fabs.f64(double %1)
  %6 = fcmp une double %5, 0x7FF0000000000000
  %7 = and i1 %4, %6
  br i1 %7, label %8, label %20

8:                                                ; preds = %2
  %9 = tail call double @fabs(double noundef %0) #10
  %10 = tail call double @fabs(double noundef %1) #10
  %11 = tail call double @fmax(double noundef %9, double noundef %10) #10
  %12 = fcmp une double %11, 0.000000e+00
  br i1 %12, label %13, label %20

13:                                               ; preds = %8
  %14 = fdiv double %0, %11
  %15 = fdiv double %1, %11
  %16 = fmul double %15, %15
  %17 = tail call double @llvm.fmuladd.f64(double %14, double %14, double %16)
  %18 = tail call double @sqrt(double noundef %17) #10
  %19 = fmul double %11, %18
  br label %20

20:                                               ; preds = %2, %13, %8
  %21 = phi double [ 0.000000e+00, %8 ], [ %19, %13 ], [ 0x7FF0000000000000, %2 ]
  ret double %21
}

; Function Attrs: minsize optsize
declare double @fmax(double noundef, double noundef) local_unnamed_addr #2

; Function Attrs: minsize nounwind optsize
define dso_local double @erf(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %35

5:                                                ; preds = %1
  %6 = tail call double @fabs(double noundef %0) #10
  %7 = fcmp ogt double %6, 2.000000e+00
  br i1 %7, label %8, label %13

8:                                                ; preds = %5
  %9 = tail call double @fabs(double noundef %0) #10
  %10 = tail call double @erfc(double noundef %9) #9
  %11 = fsub double 1.000000e+00, %10
  %12 = tail call double @copysign(double noundef %11, double noundef %0) #10
  br label %35

13:                                               ; preds = %5, %25
  %14 = phi double [ %33, %25 ], [ 0.000000e+00, %5 ]
  %15 = phi i32 [ %34, %25 ], [ 60, %5 ]
  %16 = icmp eq i32 %15, 0
  br i1 %16, label %17, label %25

17:                                               ; preds = %13
  %18 = fneg double %0
  %19 = fmul double %0, %18
  %20 = tail call double @exp(double noundef %19) #9
  %21 = fmul double %20, 0x3FF20DD750429B6D
  %22 = fmul double %0, %21
  %23 = fadd double %14, 1.000000e+00
  %24 = fmul double %23, %22
  br label %35

25:                                               ; preds = %13
  %26 = fadd double %14, 1.000000e+00
  %27 = fmul double %26, 2.000000e+00
  %28 = fmul double %0, %27
  %29 = fmul double %0, %28
  %30 = shl nuw nsw i32 %15, 1
  %31 = or disjoint i32 %30, 1
  %32 = uitofp nneg i32 %31 to double
  %33 = fdiv double %29, %32
  %34 = add nsw i32 %15, -1
  br label %13, !llvm.loop !20

35:                                               ; preds = %1, %17, %8
  %36 = phi double [ %24, %17 ], [ %12, %8 ], [ %0, %1 ]
  ret double %36
}

; Function Attrs: minsize nounwind optsize
define dso_local double @erfc(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %28

5:                                                ; preds = %1
  %6 = fcmp olt double %0, 2.000000e+00
  br i1 %6, label %7, label %10

7:                                                ; preds = %5
  %8 = tail call double @erf(double noundef %0) #9
  %9 = fsub double 1.000000e+00, %8
  br label %28

10:                                               ; preds = %5
  %11 = fcmp ogt double %0, 2.730000e+01
  br i1 %11, label %28, label %12

12:                                               ; preds = %10, %22
  %13 = phi double [ %26, %22 ], [ %0, %10 ]
  %14 = phi i32 [ %27, %22 ], [ 100, %10 ]
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %16, label %22

16:                                               ; preds = %12
  %17 = fneg double %0
  %18 = fmul double %0, %17
  %19 = tail call double @exp(double noundef %18) #9
  %20 = fmul double %19, 0x3FE20DD750429B6D
  %21 = fdiv double %20, %13
  br label %28

22:                                               ; preds = %12
  %23 = uitofp nneg i32 %14 to double
  %24 = fmul double %23, 5.000000e-01
  %25 = fdiv double %24, %13
  %26 = fadd double %0, %25
  %27 = add nsw i32 %14, -1
  br label %12, !llvm.loop !21

28:                                               ; preds = %10, %1, %16, %7
  %29 = phi double [ %21, %16 ], [ %9, %7 ], [ %0, %1 ], [ 0.000000e+00, %10 ]
  ret double %29
}

; Function Attrs: minsize nounwind optsize
define dso_local float @expf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @exp(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @exp2f(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @exp2(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @expm1f(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @expm1(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @logf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @log(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @log2f(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @log2(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @log10f(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @log10(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @log1pf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @log1p(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @sinf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @sin(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @cosf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @cos(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @tanf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @fabs(double noundef %2) #10
  %4 = fcmp une double %3, 0.000000e+00
  br i1 %4, label %5, label %10

5:                                                ; preds = %1
  %6 = tail call double @sin(double noundef %2) #9
  %7 = tail call double @cos(double noundef %2) #9
  %8 = fdiv double %6, %7
  %9 = fptrunc double %8 to float
  br label %10

10:                                               ; preds = %1, %5
  %11 = phi float [ %9, %5 ], [ %0, %1 ]
  ret float %11
}

; Function Attrs: minsize nounwind optsize
define dso_local float @asinf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @asin(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @acosf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = fsub double 1.000000e+00, %2
  %4 = fadd double %2, 1.000000e+00
  %5 = fmul double %3, %4
  %6 = tail call double @sqrt(double noundef %5) #10
  %7 = tail call double @atan2(double noundef %6, double noundef %2) #9
  %8 = fptrunc double %7 to float
  ret float %8
}

; Function Attrs: minsize nounwind optsize
define dso_local float @atanf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @atan(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @sinhf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @sinh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @coshf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @cosh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @tanhf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @tanh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @asinhf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @asinh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @acoshf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @acosh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @atanhf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @atanh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @erff(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @erf(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @erfcf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @erfc(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @cbrtf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @cbrt(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nounwind optsize
define dso_local float @powf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @pow(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize nounwind optsize
define dso_local float @atan2f(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @atan2(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize nounwind optsize
define dso_local float @hypotf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @hypot(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #8

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #8

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i1 @llvm.is.fpclass.f64(double, i32 immarg) #8

attributes #0 = { minsize nounwind optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #3 = { inlinehint minsize nofree norecurse nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #4 = { minsize nofree norecurse nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #5 = { inlinehint minsize nofree norecurse nosync nounwind optsize memory(argmem: write) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #6 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { inlinehint minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #8 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { minsize nobuiltin optsize "no-builtins" }
attributes #10 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #11 = { nounwind }

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
!8 = distinct !{!8, !9}
!9 = !{!"llvm.loop.mustprogress"}
!10 = distinct !{!10, !9}
!11 = distinct !{!11, !9}
!12 = distinct !{!12, !9}
!13 = distinct !{!13, !9}
!14 = !{!15, !15, i64 0}
!15 = !{!"double", !6, i64 0}
!16 = distinct !{!16, !9}
!17 = distinct !{!17, !9}
!18 = distinct !{!18, !9}
!19 = distinct !{!19, !9}
!20 = distinct !{!20, !9}
!21 = distinct !{!21, !9}
