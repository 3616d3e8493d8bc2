; Made from driver.c by generate_freestanding.py; edit that file instead.
; ModuleID = 'driver.c'
source_filename = "driver.c"
target datalayout = "e-m:e-p:32:32:32-a:0-n16:32-i64:64:64-i32:32:32-i16:16:16-i1:8:8-f32:32:32-f64:64:64-v32:32:32-v64:64:64-v512:512:512-v1024:1024:1024-v2048:2048:2048"
target triple = "hexagon-unknown-linux-musl"

%struct.Value = type { i64, i64, i64, ptr, ptr }

; Function Attrs: minsize noinline nounwind optsize
define dso_local void @c4ml_begin() local_unnamed_addr #0 {
  tail call void asm sideeffect "", "~{memory}"() #5, !srcloc !8
  ret void
}

; Function Attrs: minsize noinline nounwind optsize
define dso_local void @c4ml_end() local_unnamed_addr #0 {
  tail call void asm sideeffect "", "~{memory}"() #5, !srcloc !9
  ret void
}

; Function Attrs: minsize noinline nounwind optsize
define dso_local void @c4ml_call(ptr noundef %0) local_unnamed_addr #0 {
  tail call void @c4ml_begin() #6
  tail call void @c4ml_packed(ptr noundef %0) #7
  tail call void @c4ml_end() #6
  ret void
}

; Function Attrs: minsize optsize
declare void @c4ml_packed(ptr noundef) local_unnamed_addr #1

; Function Attrs: minsize nounwind optsize
define dso_local noundef i32 @main() local_unnamed_addr #2 {
  %1 = alloca i64, align 8
  %2 = tail call fastcc i64 @word() #6
  %3 = tail call fastcc i64 @word() #6
  %4 = tail call fastcc i64 @word() #6
  %5 = trunc i64 %2 to i32
  %6 = shl i32 %5, 5
  %7 = tail call fastcc ptr @memory(i32 noundef %6) #6
  %8 = trunc i64 %3 to i32
  %9 = shl i32 %8, 5
  %10 = tail call fastcc ptr @memory(i32 noundef %9) #6
  %11 = add nsw i64 %3, %2
  %12 = trunc i64 %11 to i32
  %13 = shl i32 %12, 2
  %14 = tail call fastcc ptr @memory(i32 noundef %13) #6
  br label %15

15:                                               ; preds = %62, %0
  %16 = phi i64 [ 0, %0 ], [ %65, %62 ]
  %17 = icmp slt i64 %16, %2
  br i1 %17, label %18, label %66

18:                                               ; preds = %15
  %19 = trunc i64 %16 to i32
  %20 = getelementptr inbounds %struct.Value, ptr %7, i32 %19
  %21 = tail call fastcc i64 @word() #6
  store i64 %21, ptr %20, align 8, !tbaa !10
  %22 = icmp eq i64 %21, 0
  %23 = tail call fastcc i64 @word() #6
  %24 = trunc i64 %23 to i32
  br i1 %22, label %25, label %33

25:                                               ; preds = %18
  %26 = getelementptr inbounds nuw i8, ptr %20, i32 16
  store i64 %23, ptr %26, align 8, !tbaa !15
  %27 = add i32 %24, 16
  %28 = tail call fastcc ptr @memory(i32 noundef %27) #6
  %29 = getelementptr inbounds nuw i8, ptr %20, i32 24
  store ptr %28, ptr %29, align 8, !tbaa !16
  %30 = load i64, ptr %26, align 8, !tbaa !15
  %31 = trunc i64 %30 to i32
  tail call fastcc void @input(ptr noundef %28, i32 noundef %31) #6
  %32 = load ptr, ptr %29, align 8, !tbaa !16
  br label %62

33:                                               ; preds = %18
  %34 = getelementptr inbounds nuw i8, ptr %20, i32 8
  store i64 %23, ptr %34, align 8, !tbaa !17
  %35 = shl i32 %24, 4
  %36 = add i32 %35, 16
  %37 = tail call fastcc ptr @memory(i32 noundef %36) #6
  %38 = getelementptr inbounds nuw i8, ptr %20, i32 28
  store ptr %37, ptr %38, align 4, !tbaa !18
  %39 = getelementptr inbounds nuw i8, ptr %37, i32 8
  %40 = or disjoint i32 %35, 8
  tail call fastcc void @input(ptr noundef %39, i32 noundef %40) #6
  %41 = tail call fastcc i64 @word() #6
  %42 = getelementptr inbounds nuw i8, ptr %20, i32 16
  store i64 %41, ptr %42, align 8, !tbaa !15
  %43 = tail call fastcc i64 @word() #6
  %44 = load i64, ptr %42, align 8, !tbaa !15
  %45 = trunc i64 %44 to i32
  %46 = tail call fastcc ptr @memory(i32 noundef %45) #6
  %47 = getelementptr inbounds nuw i8, ptr %20, i32 24
  store ptr %46, ptr %47, align 8, !tbaa !16
  %48 = load i64, ptr %42, align 8, !tbaa !15
  %49 = trunc i64 %48 to i32
  tail call fastcc void @input(ptr noundef %46, i32 noundef %49) #6
  %50 = load ptr, ptr %47, align 8, !tbaa !16
  %51 = trunc i64 %43 to i32
  %52 = getelementptr inbounds i8, ptr %50, i32 %51
  %53 = load ptr, ptr %38, align 4, !tbaa !18
  %54 = getelementptr inbounds nuw i8, ptr %53, i32 4
  store ptr %52, ptr %54, align 4, !tbaa !19
  store ptr %52, ptr %53, align 8, !tbaa !19
  %55 = load i64, ptr %20, align 8, !tbaa !10
  %56 = icmp eq i64 %55, 1
  br i1 %56, label %62, label %57

57:                                               ; preds = %33
  %58 = tail call fastcc ptr @memory(i32 noundef 16) #6
  %59 = load i64, ptr %34, align 8, !tbaa !17
  store i64 %59, ptr %58, align 8, !tbaa !20
  %60 = load ptr, ptr %38, align 4, !tbaa !18
  %61 = getelementptr inbounds nuw i8, ptr %58, i32 8
  store ptr %60, ptr %61, align 8, !tbaa !22
  br label %62

62:                                               ; preds = %25, %33, %57
  %63 = phi ptr [ %32, %25 ], [ %58, %57 ], [ %53, %33 ]
  %64 = getelementptr inbounds ptr, ptr %14, i32 %19
  store ptr %63, ptr %64, align 4, !tbaa !23
  %65 = add nuw nsw i64 %16, 1
  br label %15, !llvm.loop !24

66:                                               ; preds = %15, %86
  %67 = phi i64 [ %97, %86 ], [ 0, %15 ]
  %68 = icmp slt i64 %67, %3
  br i1 %68, label %70, label %69

69:                                               ; preds = %66
  tail call void @c4ml_call(ptr noundef nonnull %14) #6
  br label %98

70:                                               ; preds = %66
  %71 = trunc i64 %67 to i32
  %72 = getelementptr inbounds %struct.Value, ptr %10, i32 %71
  %73 = tail call fastcc i64 @word() #6
  store i64 %73, ptr %72, align 8, !tbaa !10
  %74 = tail call fastcc i64 @word() #6
  %75 = getelementptr inbounds nuw i8, ptr %72, i32 8
  store i64 %74, ptr %75, align 8, !tbaa !17
  %76 = tail call fastcc i64 @word() #6
  %77 = getelementptr inbounds nuw i8, ptr %72, i32 16
  store i64 %76, ptr %77, align 8, !tbaa !15
  %78 = load i64, ptr %72, align 8, !tbaa !10
  %79 = icmp eq i64 %78, 0
  br i1 %79, label %80, label %82

80:                                               ; preds = %70
  %81 = trunc i64 %76 to i32
  br label %86

82:                                               ; preds = %70
  %83 = load i64, ptr %75, align 8, !tbaa !17
  %84 = trunc i64 %83 to i32
  %85 = shl i32 %84, 4
  br label %86

86:                                               ; preds = %80, %82
  %87 = phi i32 [ %81, %80 ], [ %85, %82 ]
  %88 = add i32 %87, 16
  %89 = tail call fastcc ptr @memory(i32 noundef %88) #6
  %90 = getelementptr inbounds nuw i8, ptr %72, i32 24
  store ptr %89, ptr %90, align 8, !tbaa !16
  %91 = tail call ptr @memset(ptr noundef nonnull %89, i32 noundef 0, i32 noundef %88) #7
  %92 = load ptr, ptr %90, align 8, !tbaa !16
  %93 = getelementptr inbounds nuw i8, ptr %72, i32 28
  store ptr %92, ptr %93, align 4, !tbaa !18
  %94 = add nsw i64 %67, %2
  %95 = trunc i64 %94 to i32
  %96 = getelementptr inbounds ptr, ptr %14, i32 %95
  store ptr %92, ptr %96, align 4, !tbaa !23
  %97 = add nuw nsw i64 %67, 1
  br label %66, !llvm.loop !26

98:                                               ; preds = %151, %69
  %99 = phi i64 [ 0, %69 ], [ %154, %151 ]
  %100 = icmp slt i64 %99, %3
  br i1 %100, label %101, label %155

101:                                              ; preds = %98
  %102 = trunc i64 %99 to i32
  %103 = getelementptr inbounds %struct.Value, ptr %10, i32 %102
  %104 = load i64, ptr %103, align 8, !tbaa !10
  %105 = icmp eq i64 %104, 0
  br i1 %105, label %106, label %112

106:                                              ; preds = %101
  %107 = getelementptr inbounds nuw i8, ptr %103, i32 24
  %108 = load ptr, ptr %107, align 8, !tbaa !16
  %109 = getelementptr inbounds nuw i8, ptr %103, i32 16
  %110 = load i64, ptr %109, align 8, !tbaa !15
  %111 = trunc i64 %110 to i32
  br label %151

112:                                              ; preds = %101
  %113 = getelementptr inbounds nuw i8, ptr %103, i32 28
  %114 = load ptr, ptr %113, align 4, !tbaa !18
  %115 = getelementptr inbounds nuw i8, ptr %114, i32 16
  %116 = getelementptr inbounds nuw i8, ptr %103, i32 8
  %117 = load i64, ptr %116, align 8, !tbaa !17
  br label %118

118:                                              ; preds = %145, %112
  %119 = phi i64 [ 0, %112 ], [ %150, %145 ]
  %120 = phi i64 [ 1, %112 ], [ %149, %145 ]
  %121 = icmp slt i64 %119, %117
  br i1 %121, label %145, label %122

122:                                              ; preds = %118
  %123 = getelementptr inbounds nuw i8, ptr %114, i32 8
  %124 = trunc i64 %117 to i32
  %125 = shl i32 %124, 3
  tail call fastcc void @output(ptr noundef nonnull %115, i32 noundef %125) #6
  %126 = getelementptr inbounds nuw i8, ptr %103, i32 16
  %127 = load i64, ptr %126, align 8, !tbaa !15
  %128 = mul nsw i64 %127, %120
  %129 = trunc i64 %128 to i32
  %130 = tail call fastcc ptr @memory(i32 noundef %129) #6
  %131 = getelementptr inbounds nuw i8, ptr %114, i32 4
  %132 = load ptr, ptr %131, align 4, !tbaa !19
  %133 = load i64, ptr %123, align 8, !tbaa !27
  %134 = load i64, ptr %126, align 8, !tbaa !15
  %135 = mul nsw i64 %134, %133
  %136 = trunc i64 %135 to i32
  %137 = getelementptr inbounds i8, ptr %132, i32 %136
  %138 = load i64, ptr %116, align 8, !tbaa !17
  %139 = trunc i64 %138 to i32
  %140 = getelementptr inbounds i64, ptr %115, i32 %139
  %141 = tail call fastcc ptr @gather(ptr noundef nonnull %130, ptr noundef %137, i64 noundef %134, i64 noundef %138, ptr noundef nonnull %115, ptr noundef nonnull %140) #6
  %142 = load i64, ptr %126, align 8, !tbaa !15
  %143 = mul nsw i64 %142, %120
  %144 = trunc i64 %143 to i32
  br label %151

145:                                              ; preds = %118
  %146 = trunc i64 %119 to i32
  %147 = getelementptr inbounds i64, ptr %115, i32 %146
  %148 = load i64, ptr %147, align 8, !tbaa !27
  %149 = mul nsw i64 %148, %120
  %150 = add nuw nsw i64 %119, 1
  br label %118, !llvm.loop !28

151:                                              ; preds = %106, %122
  %152 = phi i32 [ %111, %106 ], [ %144, %122 ]
  %153 = phi ptr [ %108, %106 ], [ %130, %122 ]
  tail call fastcc void @output(ptr noundef %153, i32 noundef %152) #6
  %154 = add nuw nsw i64 %99, 1
  br label %98, !llvm.loop !29

155:                                              ; preds = %98, %171
  %156 = phi i64 [ %172, %171 ], [ 0, %98 ]
  %157 = icmp slt i64 %156, %2
  br i1 %157, label %160, label %158

158:                                              ; preds = %155
  %159 = icmp sgt i64 %4, 0
  br i1 %159, label %173, label %174

160:                                              ; preds = %155
  %161 = trunc i64 %156 to i32
  %162 = getelementptr inbounds %struct.Value, ptr %7, i32 %161
  %163 = load i64, ptr %162, align 8, !tbaa !10
  %164 = icmp eq i64 %163, 0
  br i1 %164, label %171, label %165

165:                                              ; preds = %160
  %166 = getelementptr inbounds nuw i8, ptr %162, i32 24
  %167 = load ptr, ptr %166, align 8, !tbaa !16
  %168 = getelementptr inbounds nuw i8, ptr %162, i32 16
  %169 = load i64, ptr %168, align 8, !tbaa !15
  %170 = trunc i64 %169 to i32
  tail call fastcc void @output(ptr noundef %167, i32 noundef %170) #6
  br label %171

171:                                              ; preds = %160, %165
  %172 = add nuw nsw i64 %156, 1
  br label %155, !llvm.loop !30

173:                                              ; preds = %158
  tail call void @silence() #7
  br label %174

174:                                              ; preds = %173, %158
  br label %175

175:                                              ; preds = %174, %233
  %176 = phi i64 [ %234, %233 ], [ %4, %174 ]
  %177 = icmp sgt i64 %176, 0
  br i1 %177, label %178, label %238

178:                                              ; preds = %175, %231
  %179 = phi i64 [ %232, %231 ], [ 0, %175 ]
  %180 = icmp slt i64 %179, %3
  br i1 %180, label %181, label %233

181:                                              ; preds = %178
  %182 = trunc i64 %179 to i32
  %183 = getelementptr inbounds %struct.Value, ptr %10, i32 %182
  %184 = load i64, ptr %183, align 8, !tbaa !10
  %185 = icmp eq i64 %184, 0
  br i1 %185, label %190, label %186

186:                                              ; preds = %181
  %187 = getelementptr inbounds nuw i8, ptr %183, i32 28
  %188 = load ptr, ptr %187, align 4, !tbaa !18
  %189 = load ptr, ptr %188, align 8, !tbaa !19
  br label %190

190:                                              ; preds = %186, %181
  %191 = phi ptr [ null, %181 ], [ %189, %186 ]
  br label %192

192:                                              ; preds = %190, %207
  %193 = phi ptr [ %208, %207 ], [ %191, %190 ]
  %194 = phi i64 [ %209, %207 ], [ 0, %190 ]
  %195 = icmp slt i64 %194, %2
  br i1 %195, label %196, label %210

196:                                              ; preds = %192
  %197 = trunc i64 %194 to i32
  %198 = getelementptr inbounds %struct.Value, ptr %7, i32 %197
  %199 = load i64, ptr %198, align 8, !tbaa !10
  %200 = icmp eq i64 %199, 0
  br i1 %200, label %207, label %201

201:                                              ; preds = %196
  %202 = getelementptr inbounds nuw i8, ptr %198, i32 28
  %203 = load ptr, ptr %202, align 4, !tbaa !18
  %204 = load ptr, ptr %203, align 8, !tbaa !19
  %205 = icmp eq ptr %204, %193
  %206 = select i1 %205, ptr null, ptr %193
  br label %207

207:                                              ; preds = %201, %196
  %208 = phi ptr [ %206, %201 ], [ %193, %196 ]
  %209 = add nuw nsw i64 %194, 1
  br label %192, !llvm.loop !31

210:                                              ; preds = %192, %227
  %211 = phi ptr [ %228, %227 ], [ %193, %192 ]
  %212 = phi i64 [ %229, %227 ], [ 0, %192 ]
  %213 = icmp samesign ult i64 %212, %179
  br i1 %213, label %216, label %214

214:                                              ; preds = %210
  %215 = ptrtoint ptr %211 to i32
  switch i32 %215, label %230 [
    i32 -559038737, label %231
    i32 0, label %231
  ]

216:                                              ; preds = %210
  %217 = trunc i64 %212 to i32
  %218 = getelementptr inbounds %struct.Value, ptr %10, i32 %217
  %219 = load i64, ptr %218, align 8, !tbaa !10
  %220 = icmp eq i64 %219, 0
  br i1 %220, label %227, label %221

221:                                              ; preds = %216
  %222 = getelementptr inbounds nuw i8, ptr %218, i32 28
  %223 = load ptr, ptr %222, align 4, !tbaa !18
  %224 = load ptr, ptr %223, align 8, !tbaa !19
  %225 = icmp eq ptr %224, %211
  %226 = select i1 %225, ptr null, ptr %211
  br label %227

227:                                              ; preds = %221, %216
  %228 = phi ptr [ %226, %221 ], [ %211, %216 ]
  %229 = add nuw nsw i64 %212, 1
  br label %210, !llvm.loop !32

230:                                              ; preds = %214
  call void @free(ptr noundef nonnull %211) #7
  br label %231

231:                                              ; preds = %230, %214, %214
  %232 = add nuw nsw i64 %179, 1
  br label %178, !llvm.loop !33

233:                                              ; preds = %178
  %234 = add nsw i64 %176, -1
  %235 = call i64 @nanoseconds() #7
  call void @c4ml_packed(ptr noundef nonnull %14) #7
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #5
  %236 = call i64 @nanoseconds() #7
  %237 = sub nsw i64 %236, %235
  store i64 %237, ptr %1, align 8, !tbaa !27
  call fastcc void @output(ptr noundef nonnull %1, i32 noundef 8) #6
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #5
  br label %175, !llvm.loop !34

238:                                              ; preds = %175
  ret i32 0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

; Function Attrs: minsize nounwind optsize
define internal fastcc i64 @word() unnamed_addr #2 {
  %1 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %1) #5
  call fastcc void @input(ptr noundef %1, i32 noundef 8) #6
  %2 = load i64, ptr %1, align 8, !tbaa !27
  call void @llvm.lifetime.end.p0(ptr nonnull %1) #5
  ret i64 %2
}

; Function Attrs: minsize nounwind optsize
define internal fastcc nonnull ptr @memory(i32 noundef %0) unnamed_addr #2 {
  %2 = add i32 %0, 128
  %3 = tail call ptr @malloc(i32 noundef %2) #7
  %4 = icmp eq ptr %3, null
  br i1 %4, label %5, label %6

5:                                                ; preds = %1
  tail call void @llvm.trap()
  unreachable

6:                                                ; preds = %1
  %7 = ptrtoint ptr %3 to i32
  %8 = and i32 %7, 127
  %9 = sub nuw nsw i32 128, %8
  %10 = getelementptr inbounds nuw i8, ptr %3, i32 %9
  ret ptr %10
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

; Function Attrs: minsize nounwind optsize
define internal fastcc void @output(ptr noundef %0, i32 noundef %1) unnamed_addr #2 {
  br label %3

3:                                                ; preds = %12, %2
  %4 = phi ptr [ %0, %2 ], [ %13, %12 ]
  %5 = phi i32 [ %1, %2 ], [ %14, %12 ]
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %8

7:                                                ; preds = %3
  ret void

8:                                                ; preds = %3
  %9 = tail call i32 @write(i32 noundef 3, ptr noundef %4, i32 noundef %5) #7
  %10 = icmp slt i32 %9, 1
  br i1 %10, label %11, label %12

11:                                               ; preds = %8
  tail call void @llvm.trap()
  unreachable

12:                                               ; preds = %8
  %13 = getelementptr inbounds nuw i8, ptr %4, i32 %9
  %14 = sub i32 %5, %9
  br label %3, !llvm.loop !35
}

; Function Attrs: minsize optsize
declare void @silence() local_unnamed_addr #1

; Function Attrs: minsize optsize
declare i64 @nanoseconds() local_unnamed_addr #1

; Function Attrs: minsize nounwind optsize
define internal fastcc void @input(ptr noundef nonnull %0, i32 noundef %1) unnamed_addr #2 {
  br label %3

3:                                                ; preds = %12, %2
  %4 = phi ptr [ %0, %2 ], [ %13, %12 ]
  %5 = phi i32 [ %1, %2 ], [ %14, %12 ]
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %8

7:                                                ; preds = %3
  ret void

8:                                                ; preds = %3
  %9 = tail call i32 @read(i32 noundef 0, ptr noundef %4, i32 noundef %5) #7
  %10 = icmp slt i32 %9, 1
  br i1 %10, label %11, label %12

11:                                               ; preds = %8
  tail call void @llvm.trap()
  unreachable

12:                                               ; preds = %8
  %13 = getelementptr inbounds nuw i8, ptr %4, i32 %9
  %14 = sub i32 %5, %9
  br label %3, !llvm.loop !36
}

; Function Attrs: minsize optsize
declare i32 @read(i32 noundef, ptr noundef, i32 noundef) local_unnamed_addr #1

; Function Attrs: cold noreturn nounwind memory(inaccessiblemem: write)
declare void @llvm.trap() #4

; Function Attrs: minsize optsize
declare ptr @malloc(i32 noundef) local_unnamed_addr #1

; Function Attrs: minsize optsize
declare ptr @memset(ptr noundef, i32 noundef, i32 noundef) local_unnamed_addr #1

; Function Attrs: minsize nounwind optsize
define internal fastcc ptr @gather(ptr noundef %0, ptr noundef %1, i64 noundef %2, i64 noundef %3, ptr noundef readonly captures(none) %4, ptr noundef readonly captures(none) %5) unnamed_addr #2 {
  %7 = icmp eq i64 %3, 0
  br i1 %7, label %12, label %8

8:                                                ; preds = %6
  %9 = add nsw i64 %3, -1
  %10 = getelementptr inbounds nuw i8, ptr %4, i32 8
  %11 = getelementptr inbounds nuw i8, ptr %5, i32 8
  br label %16

12:                                               ; preds = %6
  %13 = trunc i64 %2 to i32
  %14 = tail call ptr @memcpy(ptr noundef %0, ptr noundef %1, i32 noundef %13) #7
  %15 = getelementptr inbounds i8, ptr %14, i32 %13
  br label %29

16:                                               ; preds = %8, %21
  %17 = phi ptr [ %27, %21 ], [ %0, %8 ]
  %18 = phi i64 [ %28, %21 ], [ 0, %8 ]
  %19 = load i64, ptr %4, align 8, !tbaa !27
  %20 = icmp slt i64 %18, %19
  br i1 %20, label %21, label %29

21:                                               ; preds = %16
  %22 = load i64, ptr %5, align 8, !tbaa !27
  %23 = mul i64 %18, %2
  %24 = mul i64 %23, %22
  %25 = trunc i64 %24 to i32
  %26 = getelementptr inbounds i8, ptr %1, i32 %25
  %27 = tail call fastcc ptr @gather(ptr noundef %17, ptr noundef %26, i64 noundef %2, i64 noundef %9, ptr noundef nonnull %10, ptr noundef nonnull %11) #6
  %28 = add nuw nsw i64 %18, 1
  br label %16, !llvm.loop !37

29:                                               ; preds = %16, %12
  %30 = phi ptr [ %15, %12 ], [ %17, %16 ]
  ret ptr %30
}

; Function Attrs: minsize optsize
declare ptr @memcpy(ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #1

; Function Attrs: minsize optsize
declare i32 @write(i32 noundef, ptr noundef, i32 noundef) local_unnamed_addr #1

; Function Attrs: minsize optsize
declare void @free(ptr noundef) local_unnamed_addr #1

attributes #0 = { minsize noinline nounwind optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #1 = { minsize optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #2 = { minsize nounwind optsize "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { cold noreturn nounwind memory(inaccessiblemem: write) }
attributes #5 = { nounwind }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }
attributes #7 = { minsize nobuiltin nounwind optsize "no-builtins" }

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
!8 = !{i64 4830}
!9 = !{i64 4915}
!10 = !{!11, !12, i64 0}
!11 = !{!"", !12, i64 0, !12, i64 8, !12, i64 16, !13, i64 24, !14, i64 28}
!12 = !{!"long long", !6, i64 0}
!13 = !{!"p1 omnipotent char", !14, i64 0}
!14 = !{!"any pointer", !6, i64 0}
!15 = !{!11, !12, i64 16}
!16 = !{!11, !13, i64 24}
!17 = !{!11, !12, i64 8}
!18 = !{!11, !14, i64 28}
!19 = !{!13, !13, i64 0}
!20 = !{!21, !12, i64 0}
!21 = !{!"", !12, i64 0, !14, i64 8}
!22 = !{!21, !14, i64 8}
!23 = !{!14, !14, i64 0}
!24 = distinct !{!24, !25}
!25 = !{!"llvm.loop.mustprogress"}
!26 = distinct !{!26, !25}
!27 = !{!12, !12, i64 0}
!28 = distinct !{!28, !25}
!29 = distinct !{!29, !25}
!30 = distinct !{!30, !25}
!31 = distinct !{!31, !25}
!32 = distinct !{!32, !25}
!33 = distinct !{!33, !25}
!34 = distinct !{!34, !25}
!35 = distinct !{!35, !25}
!36 = distinct !{!36, !25}
!37 = distinct !{!37, !25}
