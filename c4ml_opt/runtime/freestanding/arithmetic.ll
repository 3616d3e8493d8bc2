; Made from arithmetic.c by generate_freestanding.py; edit that file instead.
; ModuleID = 'arithmetic.c'
source_filename = "arithmetic.c"
target datalayout = "e-m:e-p:32:32:32-a:0-n16:32-i64:64:64-i32:32:32-i16:16:16-i1:8:8-f32:32:32-f64:64:64-v32:32:32-v64:64:64-v512:512:512-v1024:1024:1024-v2048:2048:2048"
target triple = "hexagon-unknown-linux-musl"

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @fabs(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  ret double %2
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @fabsf(float noundef %0) local_unnamed_addr #0 {
  %2 = tail call float @llvm.fabs.f32(float %0)
  ret float %2
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @copysign(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.copysign.f64(double %0, double %1)
  ret double %3
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @copysignf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = tail call float @llvm.copysign.f32(float %0, float %1)
  ret float %3
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @__hexagon_divdf3(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = bitcast double %0 to i64
  %6 = bitcast double %1 to i64
  %7 = xor i64 %6, %5
  %8 = and i64 %7, -9223372036854775808
  %9 = tail call double @llvm.fabs.f64(double %0)
  %10 = bitcast double %9 to i64
  %11 = icmp samesign ult i64 %10, 9218868437227405313
  br i1 %11, label %12, label %59

12:                                               ; preds = %2
  %13 = tail call double @llvm.fabs.f64(double %1)
  %14 = bitcast double %13 to i64
  %15 = icmp samesign ult i64 %14, 9218868437227405313
  br i1 %15, label %16, label %59

16:                                               ; preds = %12
  %17 = fcmp une double %9, 0x7FF0000000000000
  %18 = fcmp une double %13, 0x7FF0000000000000
  %19 = or i1 %17, %18
  br i1 %19, label %20, label %59

20:                                               ; preds = %16
  %21 = fcmp une double %0, 0.000000e+00
  %22 = fcmp une double %1, 0.000000e+00
  %23 = or i1 %21, %22
  br i1 %23, label %24, label %59

24:                                               ; preds = %20
  %25 = and i1 %17, %22
  br i1 %25, label %29, label %26

26:                                               ; preds = %24
  %27 = or disjoint i64 %8, 9218868437227405312
  %28 = bitcast i64 %27 to double
  br label %59

29:                                               ; preds = %24
  %30 = and i1 %21, %18
  br i1 %30, label %33, label %31

31:                                               ; preds = %29
  %32 = bitcast i64 %8 to double
  br label %59

33:                                               ; preds = %29
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #7
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #7
  %34 = call fastcc i64 @split(double noundef %9, ptr noundef %3) #8
  %35 = call fastcc i64 @split(double noundef %13, ptr noundef %4) #8
  br label %36

36:                                               ; preds = %51, %33
  %37 = phi i64 [ %34, %33 ], [ %57, %51 ]
  %38 = phi i64 [ 0, %33 ], [ %54, %51 ]
  %39 = phi i32 [ 0, %33 ], [ %58, %51 ]
  %40 = icmp eq i32 %39, 56
  %41 = shl i64 %38, 1
  br i1 %40, label %42, label %51

42:                                               ; preds = %36
  %43 = icmp ne i64 %37, 0
  %44 = zext i1 %43 to i64
  %45 = or disjoint i64 %41, %44
  %46 = load i32, ptr %3, align 4, !tbaa !4
  %47 = load i32, ptr %4, align 4, !tbaa !4
  %48 = add i32 %46, -56
  %49 = sub i32 %48, %47
  %50 = tail call fastcc double @join(i64 noundef %8, i64 noundef %45, i32 noundef %49) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #7
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #7
  br label %59

51:                                               ; preds = %36
  %52 = icmp uge i64 %37, %35
  %53 = zext i1 %52 to i64
  %54 = or disjoint i64 %41, %53
  %55 = select i1 %52, i64 %35, i64 0
  %56 = sub nuw i64 %37, %55
  %57 = shl i64 %56, 1
  %58 = add nuw nsw i32 %39, 1
  br label %36, !llvm.loop !8

59:                                               ; preds = %16, %20, %2, %12, %42, %31, %26
  %60 = phi double [ %50, %42 ], [ %28, %26 ], [ %32, %31 ], [ 0x7FF8000000000000, %20 ], [ 0x7FF8000000000000, %16 ], [ 0x7FF8000000000000, %12 ], [ 0x7FF8000000000000, %2 ]
  ret double %60
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #2

; Function Attrs: inlinehint minsize nofree norecurse nosync nounwind optsize memory(argmem: write)
define internal fastcc range(i64 4503599627370496, 9007199254740992) i64 @split(double noundef %0, ptr noundef nonnull writeonly captures(none) %1) unnamed_addr #3 {
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
  br label %11, !llvm.loop !10

18:                                               ; preds = %11, %9
  %19 = phi i64 [ %10, %9 ], [ %12, %11 ]
  %20 = phi i32 [ %7, %9 ], [ %13, %11 ]
  %21 = add nsw i32 %20, -1075
  store i32 %21, ptr %1, align 4, !tbaa !4
  ret i64 %19
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #2

; Function Attrs: inlinehint minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @join(i64 noundef range(i64 0, -9223372036854775807) %0, i64 noundef %1, i32 noundef %2) unnamed_addr #4 {
  %4 = icmp eq i64 %1, 0
  br i1 %4, label %69, label %5

5:                                                ; preds = %3, %5
  %6 = phi i32 [ %11, %5 ], [ 63, %3 ]
  %7 = zext nneg i32 %6 to i64
  %8 = shl nuw i64 1, %7
  %9 = and i64 %8, %1
  %10 = icmp eq i64 %9, 0
  %11 = add nsw i32 %6, -1
  br i1 %10, label %5, label %12, !llvm.loop !11

12:                                               ; preds = %5
  %13 = add nsw i32 %6, -52
  %14 = add nsw i32 %13, %2
  %15 = icmp slt i32 %14, -1074
  %16 = sub nsw i32 -1074, %2
  %17 = select i1 %15, i32 %16, i32 %13
  %18 = icmp sgt i32 %17, 0
  br i1 %18, label %19, label %47

19:                                               ; preds = %12
  %20 = icmp samesign ugt i32 %17, 63
  br i1 %20, label %69, label %21

21:                                               ; preds = %19
  %22 = zext nneg i32 %17 to i64
  %23 = shl nsw i64 -1, %22
  %24 = xor i64 %23, -1
  %25 = and i64 %1, %24
  %26 = add nsw i32 %17, -1
  %27 = zext nneg i32 %26 to i64
  %28 = shl nuw nsw i64 1, %27
  %29 = lshr i64 %1, %22
  %30 = add nsw i32 %17, %2
  %31 = icmp samesign ugt i64 %25, %28
  br i1 %31, label %38, label %32

32:                                               ; preds = %21
  %33 = icmp eq i64 %25, %28
  %34 = and i64 %29, 1
  %35 = icmp ne i64 %34, 0
  %36 = select i1 %33, i1 %35, i1 false
  %37 = zext i1 %36 to i32
  br label %38

38:                                               ; preds = %32, %21
  %39 = phi i32 [ 1, %21 ], [ %37, %32 ]
  %40 = zext nneg i32 %39 to i64
  %41 = add nuw i64 %29, %40
  %42 = icmp ugt i64 %41, 9007199254740991
  %43 = zext i1 %42 to i32
  %44 = add nsw i32 %30, %43
  %45 = zext i1 %42 to i64
  %46 = lshr i64 %41, %45
  br label %52

47:                                               ; preds = %12
  %48 = sub nsw i32 0, %17
  %49 = zext nneg i32 %48 to i64
  %50 = shl i64 %1, %49
  %51 = add nsw i32 %17, %2
  br label %52

52:                                               ; preds = %47, %38
  %53 = phi i32 [ %44, %38 ], [ %51, %47 ]
  %54 = phi i64 [ %46, %38 ], [ %50, %47 ]
  %55 = icmp sgt i32 %53, 971
  br i1 %55, label %56, label %58

56:                                               ; preds = %52
  %57 = or i64 %0, 9218868437227405312
  br label %69

58:                                               ; preds = %52
  %59 = icmp ult i64 %54, 4503599627370496
  br i1 %59, label %60, label %62

60:                                               ; preds = %58
  %61 = or i64 %54, %0
  br label %69

62:                                               ; preds = %58
  %63 = add nsw i32 %53, 1075
  %64 = zext i32 %63 to i64
  %65 = shl i64 %64, 52
  %66 = and i64 %54, 4503599627370495
  %67 = or disjoint i64 %65, %66
  %68 = or i64 %67, %0
  br label %69

69:                                               ; preds = %19, %3, %56, %60, %62
  %70 = phi i64 [ %61, %60 ], [ %0, %3 ], [ %57, %56 ], [ %68, %62 ], [ %0, %19 ]
  %71 = bitcast i64 %70 to double
  ret double %71
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @__hexagon_divsf3(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @__hexagon_divdf3(double noundef %3, double noundef %4) #8
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @__hexagon_sqrtdf2(double noundef %0) local_unnamed_addr #1 {
  %2 = alloca i32, align 4
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ugt i64 %4, 9218868437227405312
  %6 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 608)
  %7 = or i1 %6, %5
  br i1 %7, label %48, label %8

8:                                                ; preds = %1
  %9 = fcmp olt double %0, 0.000000e+00
  br i1 %9, label %48, label %10

10:                                               ; preds = %8
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #7
  %11 = call fastcc i64 @split(double noundef %0, ptr noundef %2) #8
  %12 = load i32, ptr %2, align 4, !tbaa !4
  %13 = and i32 %12, 1
  %14 = zext nneg i32 %13 to i64
  %15 = shl nuw nsw i64 %11, %14
  br label %16

16:                                               ; preds = %29, %10
  %17 = phi i64 [ 0, %10 ], [ %44, %29 ]
  %18 = phi i64 [ 0, %10 ], [ %46, %29 ]
  %19 = phi i32 [ 54, %10 ], [ %47, %29 ]
  %20 = icmp sgt i32 %19, -1
  br i1 %20, label %29, label %21

21:                                               ; preds = %16
  %22 = shl i64 %17, 1
  %23 = icmp ne i64 %18, 0
  %24 = zext i1 %23 to i64
  %25 = or disjoint i64 %22, %24
  %26 = ashr i32 %12, 1
  %27 = add nsw i32 %26, -28
  %28 = tail call fastcc double @join(i64 noundef 0, i64 noundef %25, i32 noundef %27) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #7
  br label %48

29:                                               ; preds = %16
  %30 = shl nuw i32 %19, 1
  %31 = add nsw i32 %30, -54
  %32 = shl i64 %18, 2
  %33 = icmp sgt i32 %30, 53
  %34 = zext nneg i32 %31 to i64
  %35 = lshr i64 %15, %34
  %36 = and i64 %35, 3
  %37 = select i1 %33, i64 %36, i64 0
  %38 = or disjoint i64 %37, %32
  %39 = shl i64 %17, 2
  %40 = shl i64 %17, 1
  %41 = icmp ugt i64 %38, %39
  %42 = xor i64 %39, -1
  %43 = zext i1 %41 to i64
  %44 = or disjoint i64 %40, %43
  %45 = select i1 %41, i64 %42, i64 0
  %46 = add i64 %45, %38
  %47 = add nsw i32 %19, -1
  br label %16, !llvm.loop !12

48:                                               ; preds = %8, %1, %21
  %49 = phi double [ %28, %21 ], [ %0, %1 ], [ 0x7FF8000000000000, %8 ]
  ret double %49
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @__hexagon_sqrtf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @__hexagon_sqrtdf2(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @sqrt(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @__hexagon_sqrtdf2(double noundef %0) #8
  ret double %2
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @sqrtf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @__hexagon_sqrtdf2(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @trunc(double noundef %0) local_unnamed_addr #0 {
  %2 = bitcast double %0 to i64
  %3 = lshr i64 %2, 52
  %4 = trunc nuw nsw i64 %3 to i32
  %5 = and i32 %4, 2047
  %6 = icmp samesign ult i32 %5, 1023
  br i1 %6, label %7, label %9

7:                                                ; preds = %1
  %8 = tail call noundef double @llvm.copysign.f64(double 0.000000e+00, double %0)
  br label %17

9:                                                ; preds = %1
  %10 = icmp samesign ugt i32 %5, 1074
  br i1 %10, label %17, label %11

11:                                               ; preds = %9
  %12 = sub nuw nsw i32 1075, %5
  %13 = zext nneg i32 %12 to i64
  %14 = shl nsw i64 -1, %13
  %15 = and i64 %14, %2
  %16 = bitcast i64 %15 to double
  br label %17

17:                                               ; preds = %11, %9, %7
  %18 = phi double [ %8, %7 ], [ %16, %11 ], [ %0, %9 ]
  ret double %18
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @floor(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #8
  %3 = fcmp ogt double %2, %0
  %4 = fadd double %2, -1.000000e+00
  %5 = select i1 %3, double %4, double %2
  ret double %5
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @ceil(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #8
  %3 = fcmp olt double %2, %0
  %4 = fadd double %2, 1.000000e+00
  %5 = select i1 %3, double %4, double %2
  %6 = tail call noundef double @llvm.copysign.f64(double %5, double %0)
  ret double %6
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @round(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #8
  %3 = fsub double %0, %2
  %4 = tail call noundef double @llvm.fabs.f64(double %3)
  %5 = fcmp ult double %4, 5.000000e-01
  %6 = tail call double @llvm.fabs.f64(double %2)
  %7 = fadd double %6, 1.000000e+00
  %8 = select i1 %5, double %6, double %7
  %9 = tail call noundef double @llvm.copysign.f64(double %8, double %0)
  ret double %9
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @roundeven(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #8
  %3 = fsub double %0, %2
  %4 = tail call noundef double @llvm.fabs.f64(double %3)
  %5 = fcmp ogt double %4, 5.000000e-01
  br i1 %5, label %13, label %6

6:                                                ; preds = %1
  %7 = fmul double %2, 5.000000e-01
  %8 = tail call double @trunc(double noundef %7) #8
  %9 = fmul double %8, 2.000000e+00
  %10 = fcmp une double %9, %2
  %11 = fcmp oeq double %4, 5.000000e-01
  %12 = select i1 %11, i1 %10, i1 false
  br i1 %12, label %13, label %16

13:                                               ; preds = %6, %1
  %14 = tail call noundef double @llvm.fabs.f64(double %2)
  %15 = fadd double %14, 1.000000e+00
  br label %18

16:                                               ; preds = %6
  %17 = tail call noundef double @llvm.fabs.f64(double %2)
  br label %18

18:                                               ; preds = %16, %13
  %19 = phi double [ %15, %13 ], [ %17, %16 ]
  %20 = tail call noundef double @llvm.copysign.f64(double %19, double %0)
  ret double %20
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @rint(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @roundeven(double noundef %0) #8
  ret double %2
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @nearbyint(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @roundeven(double noundef %0) #8
  ret double %2
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @fmod(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = tail call double @llvm.fabs.f64(double %0)
  %6 = bitcast double %5 to i64
  %7 = icmp samesign ult i64 %6, 9218868437227405313
  br i1 %7, label %8, label %39

8:                                                ; preds = %2
  %9 = tail call double @llvm.fabs.f64(double %1)
  %10 = bitcast double %9 to i64
  %11 = icmp samesign ult i64 %10, 9218868437227405313
  br i1 %11, label %12, label %39

12:                                               ; preds = %8
  %13 = fcmp une double %5, 0x7FF0000000000000
  %14 = fcmp une double %1, 0.000000e+00
  %15 = and i1 %13, %14
  br i1 %15, label %16, label %39

16:                                               ; preds = %12
  %17 = fcmp oeq double %9, 0x7FF0000000000000
  %18 = fcmp olt double %5, %9
  %19 = or i1 %17, %18
  br i1 %19, label %39, label %20

20:                                               ; preds = %16
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #7
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #7
  %21 = call fastcc i64 @split(double noundef %5, ptr noundef %3) #8
  %22 = call fastcc i64 @split(double noundef %9, ptr noundef %4) #8
  %23 = load i32, ptr %4, align 4, !tbaa !4
  %24 = load i32, ptr %3, align 4, !tbaa !4
  br label %25

25:                                               ; preds = %32, %20
  %26 = phi i32 [ %24, %20 ], [ %34, %32 ]
  %27 = phi i64 [ %21, %20 ], [ %33, %32 ]
  %28 = icmp sgt i32 %26, %23
  %29 = icmp ult i64 %27, %22
  %30 = select i1 %29, i64 0, i64 %22
  %31 = sub nuw i64 %27, %30
  br i1 %28, label %32, label %35

32:                                               ; preds = %25
  %33 = shl i64 %31, 1
  %34 = add nsw i32 %26, -1
  br label %25, !llvm.loop !13

35:                                               ; preds = %25
  %36 = bitcast double %0 to i64
  %37 = and i64 %36, -9223372036854775808
  %38 = tail call fastcc double @join(i64 noundef %37, i64 noundef %31, i32 noundef %23) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #7
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #7
  br label %39

39:                                               ; preds = %2, %8, %12, %16, %35
  %40 = phi double [ %0, %16 ], [ %38, %35 ], [ 0x7FF8000000000000, %8 ], [ 0x7FF8000000000000, %2 ], [ 0x7FF8000000000000, %12 ]
  ret double %40
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @fmin(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ugt i64 %4, 9218868437227405312
  %6 = fcmp olt double %1, %0
  %7 = or i1 %6, %5
  %8 = select i1 %7, double %1, double %0
  ret double %8
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @fmax(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ugt i64 %4, 9218868437227405312
  %6 = fcmp ogt double %1, %0
  %7 = or i1 %6, %5
  %8 = select i1 %7, double %1, double %0
  ret double %8
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @fma(double noundef %0, double noundef %1, double noundef %2) local_unnamed_addr #0 {
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
  %18 = fadd double %12, %2
  %19 = fsub double %18, %12
  %20 = tail call double @llvm.fabs.f64(double %17)
  %21 = bitcast double %20 to i64
  %22 = icmp samesign ult i64 %21, 9218868437227405313
  br i1 %22, label %23, label %29

23:                                               ; preds = %3
  %24 = tail call double @llvm.fabs.f64(double %18)
  %25 = bitcast double %24 to i64
  %26 = icmp samesign ult i64 %25, 9218868437227405313
  %27 = fcmp une double %24, 0x7FF0000000000000
  %28 = and i1 %27, %26
  br i1 %28, label %31, label %29

29:                                               ; preds = %23, %3
  %30 = tail call double @llvm.fmuladd.f64(double %0, double %1, double %2)
  br label %38

31:                                               ; preds = %23
  %32 = fsub double %18, %19
  %33 = fsub double %12, %32
  %34 = fsub double %2, %19
  %35 = fadd double %34, %33
  %36 = fadd double %35, %17
  %37 = fadd double %18, %36
  br label %38

38:                                               ; preds = %31, %29
  %39 = phi double [ %30, %29 ], [ %37, %31 ]
  ret double %39
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #5

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @fmaf(float noundef %0, float noundef %1, float noundef %2) local_unnamed_addr #0 {
  %4 = fpext float %0 to double
  %5 = fpext float %1 to double
  %6 = fpext float %2 to double
  %7 = tail call double @llvm.fmuladd.f64(double %4, double %5, double %6)
  %8 = fptrunc double %7 to float
  ret float %8
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @truncf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @trunc(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @floorf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @floor(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @ceilf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @ceil(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @roundf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @round(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @roundevenf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @roundeven(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @rintf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call noundef double @roundeven(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @nearbyintf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call noundef double @roundeven(double noundef %2) #8
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @fmodf(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @fmod(double noundef %3, double noundef %4) #8
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @fminf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = tail call float @llvm.fabs.f32(float %0)
  %4 = fpext float %3 to double
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ugt i64 %5, 9218868437227405312
  %7 = fcmp olt float %1, %0
  %8 = or i1 %7, %6
  %9 = select i1 %8, float %1, float %0
  ret float %9
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @fmaxf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = tail call float @llvm.fabs.f32(float %0)
  %4 = fpext float %3 to double
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ugt i64 %5, 9218868437227405312
  %7 = fcmp ogt float %1, %0
  %8 = or i1 %7, %6
  %9 = select i1 %8, float %1, float %0
  ret float %9
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @__extendhfsf2(i16 noundef zeroext %0) local_unnamed_addr #0 {
  %2 = and i16 %0, 32767
  %3 = zext nneg i16 %2 to i32
  %4 = shl nuw nsw i32 %3, 13
  %5 = bitcast i32 %4 to float
  %6 = fmul float %5, 0x46F0000000000000
  %7 = icmp samesign ugt i16 %2, 31743
  %8 = or i32 %4, 2139095040
  %9 = sext i16 %0 to i32
  %10 = and i32 %9, -2147483648
  %11 = bitcast float %6 to i32
  %12 = select i1 %7, i32 %8, i32 %11
  %13 = or i32 %12, %10
  %14 = bitcast i32 %13 to float
  ret float %14
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local zeroext i16 @__truncdfhf2(double noundef %0) local_unnamed_addr #1 {
  %2 = alloca i32, align 4
  %3 = bitcast double %0 to i64
  %4 = lshr i64 %3, 48
  %5 = trunc nuw i64 %4 to i16
  %6 = and i16 %5, -32768
  %7 = tail call double @llvm.fabs.f64(double %0)
  %8 = bitcast double %7 to i64
  %9 = icmp samesign ult i64 %8, 9218868437227405313
  br i1 %9, label %12, label %10

10:                                               ; preds = %1
  %11 = or disjoint i16 %6, 32256
  br label %53

12:                                               ; preds = %1
  %13 = fcmp ult double %7, 6.552000e+04
  br i1 %13, label %16, label %14

14:                                               ; preds = %12
  %15 = or disjoint i16 %6, 31744
  br label %53

16:                                               ; preds = %12
  %17 = fcmp olt double %7, 0x3F10000000000000
  br i1 %17, label %18, label %23

18:                                               ; preds = %16
  %19 = fmul double %7, 0x4170000000000000
  %20 = tail call double @roundeven(double noundef %19) #8
  %21 = fptoui double %20 to i16
  %22 = or i16 %6, %21
  br label %53

23:                                               ; preds = %16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #7
  %24 = call fastcc i64 @split(double noundef %7, ptr noundef %2) #8
  %25 = load i32, ptr %2, align 4, !tbaa !4
  %26 = sub nsw i32 -42, %25
  br label %27

27:                                               ; preds = %31, %23
  %28 = phi double [ %7, %23 ], [ %32, %31 ]
  %29 = phi i32 [ %26, %23 ], [ %33, %31 ]
  %30 = icmp sgt i32 %29, 1000
  br i1 %30, label %31, label %34

31:                                               ; preds = %27
  %32 = fmul double %28, 0x7E70000000000000
  %33 = add nsw i32 %29, -1000
  br label %27, !llvm.loop !14

34:                                               ; preds = %27
  %35 = shl i32 %25, 10
  %36 = add i32 %35, 2048
  %37 = icmp slt i32 %29, -1000
  %38 = fmul double %28, 0x7B0000000000000
  %39 = tail call i32 @llvm.umax.i32(i32 %29, i32 -1900)
  %40 = add nuw nsw i32 %39, 900
  %41 = select i1 %37, double %38, double %28
  %42 = select i1 %37, i32 %40, i32 %29
  %43 = add nsw i32 %42, 1023
  %44 = zext nneg i32 %43 to i64
  %45 = shl nuw nsw i64 %44, 52
  %46 = bitcast i64 %45 to double
  %47 = fmul double %41, %46
  %48 = tail call double @roundeven(double noundef %47) #8
  %49 = fptosi double %48 to i32
  %50 = add i32 %36, %49
  %51 = trunc i32 %50 to i16
  %52 = or i16 %6, %51
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #7
  br label %53

53:                                               ; preds = %14, %18, %34, %10
  %54 = phi i16 [ %11, %10 ], [ %15, %14 ], [ %22, %18 ], [ %52, %34 ]
  ret i16 %54
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local zeroext i16 @__truncsfhf2(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call zeroext i16 @__truncdfhf2(double noundef %2) #8
  ret i16 %3
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fabs.f32(float) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.copysign.f32(float, float) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.copysign.f64(double, double) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i1 @llvm.is.fpclass.f64(double, i32 immarg) #6

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #6

attributes #0 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #1 = { minsize nofree norecurse nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { inlinehint minsize nofree norecurse nosync nounwind optsize memory(argmem: write) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #4 = { inlinehint minsize nofree norecurse nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #5 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #7 = { nounwind }
attributes #8 = { minsize nobuiltin optsize "no-builtins" }

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
!14 = distinct !{!14, !9}
